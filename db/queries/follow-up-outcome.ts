import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { highestScore, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import type { AnswerBand } from '@/lib/surveys/answer-bands';

/** A score of a version of a survey: its band, and the series it may be compared in. */
export type BandedScore = {
  readonly versionId: string;
  readonly score: number;
  readonly band: AnswerBand;
  /** Equal metric, scale and direction. */
  readonly series: string;
};

/** From when on, and how long after an answer, what followed is looked at. */
export type OutcomeWindow = {
  readonly since: Date;
  readonly now: Date;
  /** Days after the answer at which it is settled who was called; what followed is counted from there. */
  readonly settledAfterDays: number;
  /** Days from then on within which leaving counts. */
  readonly churnDays: number;
};

/** Something of those who were called, and of comparable customers who were not. */
export type Sides<Value> = { readonly called: Value; readonly others: Value };

export type Kept = { readonly paying: number; readonly left: number };

/**
 * The next answers, by series, of customers who were called and of comparable
 * ones who were not: answers in the same band, at the same touchpoint, in the
 * same month, where there are both. Each customer is in it once a series, by
 * their first such answer.
 */
export async function nextScores(
  scope: Scope,
  banded: readonly BandedScore[],
  window: OutcomeWindow,
  on: Db = db,
): Promise<Map<string, Sides<ScoreCounts>>> {
  const { workspaceId } = scope;
  const rows = await on.execute<{ series: string; called: boolean; score: number; n: number }>(sql`
    with ${comparable(scope, banded, window)},
    firsts as (
      select distinct on (customer_id, series) * from comparable
      order by customer_id, series, answered_at
    )
    select f.series, f.called, later.score, count(*)::int as n
    from firsts f
    cross join lateral (
      select r.score from responses r join banded b
        on b.version_id = r.survey_version_id and b.score = r.score and b.series = f.series
      where r.workspace_id = ${workspaceId} and r.customer_id = f.customer_id
        and r.state = 'counted' and r.answered_at > f.settled_at
        and r.answered_at <= ${window.now.toISOString()}::timestamptz
      order by r.answered_at limit 1
    ) later
    group by 1, 2, 3
  `);
  const bySeries = new Map<string, { called: number[]; others: number[] }>();
  for (const { series, called, score, n } of rows) {
    const sides = bySeries.get(series) ?? { called: [...noCounts], others: [...noCounts] };
    if (score <= highestScore) sides[called ? 'called' : 'others'][score] = n;
    bySeries.set(series, sides);
  }
  return bySeries;
}

/** Of the same customers, each once: how many were paying when it was settled, and how many left after. */
export async function whoLeft(
  scope: Scope,
  banded: readonly BandedScore[],
  window: OutcomeWindow,
  on: Db = db,
): Promise<Sides<Kept>> {
  const { workspaceId } = scope;
  const days = sql`make_interval(days => ${window.churnDays}::int)`;
  const rows = await on.execute<{ called: boolean; paying: number; left: number }>(sql`
    with ${comparable(scope, banded, window)},
    firsts as (
      select distinct on (customer_id) * from comparable order by customer_id, answered_at
    )
    select f.called, count(*)::int as paying,
      count(*) filter (where exists (
        select from mrr_movements m
        where m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id
          and m.kind = 'churn' and m.day > f.settled_at::date
          and m.day <= (f.settled_at + ${days})::date))::int as left
    from firsts f
    cross join lateral (
      select m.after from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id
        and m.day <= f.settled_at::date
      order by m.day desc limit 1
    ) pays
    where pays.after > 0
      and f.settled_at + ${days} <= ${window.now.toISOString()}::timestamptz
    group by f.called
  `);
  const of = (called: boolean): Kept => {
    const found = rows.find((row) => row.called === called);
    return { paying: found?.paying ?? 0, left: found?.left ?? 0 };
  };
  return { called: of(true), others: of(false) };
}

/** Answers of cells in which some customers were called in time and some were not. */
function comparable(
  { workspaceId }: Scope,
  banded: readonly BandedScore[],
  { since, now, settledAfterDays }: OutcomeWindow,
): SQL {
  const rows = banded.map(({ versionId, ...rest }) => ({ version_id: versionId, ...rest }));
  const settled = sql`make_interval(days => ${settledAfterDays}::int)`;
  return sql`banded as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (version_id uuid, score smallint, band text, series text)
    ),
    judged as (
      select r.customer_id, r.answered_at, r.answered_at + ${settled} as settled_at,
        b.series, b.band, r.touchpoint_id, date_trunc('month', r.answered_at, 'UTC') as month,
        coalesce(f.contacted_at <= r.answered_at + ${settled}, false) as called
      from responses r
      join banded b on b.version_id = r.survey_version_id and b.score = r.score
      left join follow_ups f on f.workspace_id = r.workspace_id and f.response_id = r.id
      where r.workspace_id = ${workspaceId} and r.state = 'counted' and r.customer_id is not null
        and r.answered_at >= ${since.toISOString()}::timestamptz
        and r.answered_at + ${settled} <= ${now.toISOString()}::timestamptz
        and r.touchpoint_id in (
          select touchpoint_id from follow_ups
          where workspace_id = ${workspaceId} and contacted_at is not null)
    ),
    cells as (
      select series, band, touchpoint_id, month from judged
      group by 1, 2, 3, 4 having bool_or(called) and not bool_and(called)
    ),
    comparable as (
      select j.* from judged j join cells c
        on c.series = j.series and c.band = j.band and c.touchpoint_id = j.touchpoint_id
          and c.month = j.month
    )`;
}
