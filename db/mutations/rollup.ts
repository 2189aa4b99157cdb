import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { nilId } from '@/db/id';
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

/**
 * How many rows a hot cell may be spread over, so that answers that come in one
 * by one rarely meet in one. Batches all write slot 0: they touch many cells
 * each, and spreading them would only make the rollup larger.
 */
const slots = 8;
const batchFrom = 50;

const points = Array.from({ length: 11 }, (_, point) => point);

/**
 * Adds answers to the rollup (`sign` 1) or takes them out (`sign` −1), and to the sums over it.
 *
 * @param slot as `slotFor` gave it, where the same cells are written again
 */
export async function addToRollup(
  scope: Scope,
  answers: readonly CountedAnswer[],
  sign: 1 | -1,
  tx: Db,
  slot?: number,
): Promise<void> {
  await changeRollup(scope, [{ answers, sign }], tx, slot);
}

/** Which slot of its cells a change of that many answers writes. */
export function slotFor(answers: number): number {
  return answers < batchFrom ? 1 + Math.floor(Math.random() * (slots - 1)) : 0;
}

/** Answers that come into the count, or leave it. */
export type RollupChange = { answers: readonly CountedAnswer[]; sign: 1 | -1 };

/**
 * Makes several changes of the rollup as one. Cells are touched in the order of
 * their key: two batches in different orders would deadlock, and so would one
 * change after another. A slot may fall below zero; only the sum over slots has
 * a meaning.
 */
export async function changeRollup(
  scope: Scope,
  changes: readonly RollupChange[],
  tx: Db,
  chosen?: number,
): Promise<void> {
  const size = Math.max(0, ...changes.map(({ answers }) => answers.length));
  if (size === 0) return;
  const slot = chosen ?? slotFor(size);
  const days = sumUp(changes, (answer) => [placeOf(answer, answer.day)]);
  const sums = sumUp(changes, sumsOf);
  // Sent together, they run in this order.
  await Promise.all([
    addCells(sql`score_days`, sql`day`, days),
    addCells(sql`score_sums`, sql`grain, start`, sums),
  ]);

  async function addCells(table: SQL, time: SQL, cells: readonly object[]): Promise<void> {
    const place = sql`${time}, survey_version_id, touchpoint_id, channel_id, segment_id`;
    await tx.execute(sql`
      insert into ${table} as d (workspace_id, ${place}, slot, ${counters})
      select ${scope.workspaceId}::uuid, ${place}, ${slot}::smallint, ${counters}
      from json_to_recordset(${JSON.stringify(cells)}::json) as r (
        grain text, start date, day date, survey_version_id uuid, touchpoint_id uuid,
        channel_id uuid, segment_id uuid, ${typedCounters})
      order by ${place}
      on conflict (workspace_id, ${place}, slot) do update set ${addedCounters}
    `);
  }
}

const counters = sql.raw(points.map((point) => `c${point}`).join(', '));
const typedCounters = sql.raw(points.map((point) => `c${point} int`).join(', '));
const addedCounters = sql.raw(
  points.map((point) => `c${point} = d.c${point} + excluded.c${point}`).join(', '),
);

type Place = Record<string, string>;

function placeOf(answer: CountedAnswer, day: string): Place {
  return {
    day,
    survey_version_id: answer.surveyVersionId,
    touchpoint_id: answer.touchpointId,
    channel_id: answer.channelId,
    segment_id: answer.segmentId,
  };
}

/** The sums an answer belongs to; the schema says what each grain is for. */
function sumsOf(answer: CountedAnswer): Place[] {
  const { surveyVersionId: version, touchpointId, channelId, segmentId, day } = answer;
  const month = `${day.slice(0, 7)}-01`;
  const sum = (grain: string, start: string, ...ids: [string, string, string]) => ({
    grain,
    start,
    survey_version_id: version,
    touchpoint_id: ids[0],
    channel_id: ids[1],
    segment_id: ids[2],
  });
  return [
    sum('day', day, nilId, nilId, nilId),
    sum('day-segment', day, nilId, nilId, segmentId),
    sum('day-cell', day, touchpointId, channelId, nilId),
    sum('month-cell', month, touchpointId, channelId, nilId),
    sum('month-segment', month, touchpointId, channelId, segmentId),
  ];
}

function sumUp(
  changes: readonly RollupChange[],
  placesOf: (answer: CountedAnswer) => Place[],
): object[] {
  const cells = new Map<string, { place: Place; counts: number[] }>();
  for (const { answers, sign } of changes) {
    for (const answer of answers) {
      for (const place of placesOf(answer)) {
        const key = Object.values(place).join();
        const cell = cells.get(key) ?? { place, counts: points.map(() => 0) };
        cell.counts[answer.score] = (cell.counts[answer.score] ?? 0) + sign;
        cells.set(key, cell);
      }
    }
  }
  return [...cells.values()].map(({ place, counts }) => ({
    ...place,
    ...Object.fromEntries(points.map((point) => [`c${point}`, counts[point]])),
  }));
}
