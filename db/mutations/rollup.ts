import 'server-only';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
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
  const { days, sums } = cellsOf(changes);
  // Sent together, they run in this order.
  await Promise.all([
    tx.execute(addDays(scope.workspaceId, slot, days)),
    tx.execute(addSums(scope.workspaceId, slot, sums)),
  ]);
}

/** The cells that changes touch, as the statements below take them. */
export function cellsOf(changes: readonly RollupChange[]): { days: string; sums: string } {
  return {
    days: JSON.stringify(sumUp(changes, (answer) => [placeOf(answer, answer.day)])),
    sums: JSON.stringify(sumUp(changes, sumsOf)),
  };
}

const counters = points.map((point) => `c${point}`).join(', ');
const typedCounters = points.map((point) => `c${point} int`).join(', ');
/** A cell names the counters that move and no other. */
const movedCounters = points.map((point) => `coalesce(r.c${point}, 0)`).join(', ');
const addedCounters = points.map((point) => `c${point} = d.c${point} + excluded.c${point}`).join();

/** The statement that adds cells to the days of the rollup. */
export const addDays = adding('score_days', 'day');

/** The statement that adds cells to the sums over the rollup; to be run after the one for days. */
export const addSums = adding('score_sums', 'grain, start');

/** A value, or the place of one that is known when the statement is sent. */
type Given = string | number | Placeholder;

/** Its text is put together once: each answer needs it. */
function adding(table: string, time: string) {
  const place = `${time}, survey_version_id, touchpoint_id, channel_id, segment_id`;
  const begin = sql.raw(
    `insert into ${table} as d (workspace_id, ${place}, slot, ${counters}) select `,
  );
  const places = sql.raw(`::uuid, ${place}, `);
  const counted = sql.raw(`::smallint, ${movedCounters} from json_to_recordset(`);
  const cells = sql.raw(`::json) as r (grain text, start date, day date, survey_version_id uuid,
      touchpoint_id uuid, channel_id uuid, segment_id uuid, ${typedCounters}) where `);
  const end = sql.raw(` order by ${place}
      on conflict (workspace_id, ${place}, slot) do update set ${addedCounters}`);
  return (workspaceId: Given, slot: Given, told: Given, condition = sql`true`): SQL =>
    sql`${begin}${workspaceId}${places}${slot}${counted}${told}${cells}${condition}${end}`;
}

/** A cell: where it is, and by how much its counters move. */
type Cell = Record<string, string | number>;

function placeOf(answer: CountedAnswer, day: string): Cell {
  return {
    day,
    survey_version_id: answer.surveyVersionId,
    touchpoint_id: answer.touchpointId,
    channel_id: answer.channelId,
    segment_id: answer.segmentId,
  };
}

/** The sums an answer belongs to; the schema says what each grain is for. */
function sumsOf(answer: CountedAnswer): Cell[] {
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

/** The cells that changes touch; equal answers are placed once. */
function sumUp(
  changes: readonly RollupChange[],
  placesOf: (answer: CountedAnswer) => Cell[],
): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { answer, times } of distinct(changes)) {
    const counter = `c${answer.score}`;
    for (const place of placesOf(answer)) {
      const key = Object.values(place).join();
      const cell = cells.get(key) ?? place;
      cell[counter] = Number(cell[counter] ?? 0) + times;
      cells.set(key, cell);
    }
  }
  return [...cells.values()];
}

/** Equal answers as one, with how many more of them count from now on. */
function distinct(changes: readonly RollupChange[]) {
  const found = new Map<string, { answer: CountedAnswer; times: number }>();
  for (const { answers, sign } of changes) {
    for (const answer of answers) {
      const { day, surveyVersionId, touchpointId, channelId, segmentId, score } = answer;
      const key = `${day},${surveyVersionId},${touchpointId},${channelId},${segmentId},${score}`;
      const same = found.get(key);
      if (same) same.times += sign;
      else found.set(key, { answer, times: sign });
    }
  }
  return found.values();
}
