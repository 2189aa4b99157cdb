-- The sums by day and segment of the answers that are there already; new ones are added at the door.
insert into score_sums (workspace_id, grain, start, survey_version_id, touchpoint_id, channel_id,
  segment_id, slot, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10)
select workspace_id, 'day-segment', day, survey_version_id, '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-000000000000', segment_id, 0, sum(c0), sum(c1), sum(c2), sum(c3), sum(c4),
  sum(c5), sum(c6), sum(c7), sum(c8), sum(c9), sum(c10)
from score_days
group by workspace_id, day, survey_version_id, segment_id;
