import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** Where an answer counts. */
export type CountedAnswer = {
  day: string;
  surveyVersionId: string;
  touchpointId: string;
  channelId: string;
  segmentId: string;
  score: number;
};

/** How many rows a hot cell may be spread over; concurrent writers rarely meet in one. */
const slots = 8;

const points = Array.from({ length: 11 }, (_, point) => point);

/**
 * Adds answers to the rollup (`sign` 1) or takes them out (`sign` −1). Cells are
 * touched in the order of their key: two batches in different orders would
 * deadlock. A slot may fall below zero; only the sum over slots has a meaning.
 */
export async function addToRollup(
  scope: Scope,
  answers: readonly CountedAnswer[],
  sign: 1 | -1,
  tx: Db,
): Promise<void> {
  if (answers.length === 0) return;
  const slot = Math.floor(Math.random() * slots);
  const cells = JSON.stringify(countCells(answers, sign));
  const counters = sql.raw(points.map((point) => `c${point}`).join(', '));
  const typed = sql.raw(points.map((point) => `c${point} int`).join(', '));
  const added = sql.raw(
    points.map((point) => `c${point} = d.c${point} + excluded.c${point}`).join(', '),
  );
  await tx.execute(sql`
    insert into score_days as d
      (workspace_id, day, survey_version_id, touchpoint_id, channel_id, segment_id, slot, ${counters})
    select ${scope.workspaceId}::uuid, day, survey_version_id, touchpoint_id, channel_id, segment_id,
      ${slot}::smallint, ${counters}
    from json_to_recordset(${cells}::json) as r (
      day date, survey_version_id uuid, touchpoint_id uuid, channel_id uuid, segment_id uuid, ${typed})
    order by day, survey_version_id, touchpoint_id, channel_id, segment_id
    on conflict (workspace_id, day, survey_version_id, touchpoint_id, channel_id, segment_id, slot)
    do update set ${added}
  `);
}

function countCells(answers: readonly CountedAnswer[], sign: 1 | -1) {
  const cells = new Map<string, Record<string, string | number>>();
  for (const answer of answers) {
    const place = {
      day: answer.day,
      survey_version_id: answer.surveyVersionId,
      touchpoint_id: answer.touchpointId,
      channel_id: answer.channelId,
      segment_id: answer.segmentId,
    };
    const key = Object.values(place).join();
    const cell = cells.get(key) ?? {
      ...place,
      ...Object.fromEntries(points.map((point) => [`c${point}`, 0])),
    };
    const counter = `c${answer.score}`;
    cells.set(key, { ...cell, [counter]: Number(cell[counter]) + sign });
  }
  return [...cells.values()];
}
