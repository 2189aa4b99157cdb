import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { AskedBy } from '@/lib/surveys/vocabulary';

/** What happens to a question on its way, each a counter of the rollup of response rates. */
export const askSteps = [
  'invited',
  'delivered',
  'bounced',
  'opened',
  'started',
  'answered',
] as const;
export type AskStep = (typeof askSteps)[number];

/** Where a question counts: by the day it was asked, on the workspace's clock. */
export type AskCell = {
  readonly day: string;
  readonly surveyId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly by: AskedBy;
};

export type AskDelta = AskCell & Partial<Readonly<Record<AskStep, number>>>;

/** As in the rollup of answers: over how many rows a hot cell is spread, and from when it is not. */
const slots = 8;
const batchFrom = 50;

/**
 * Adds to the rollup of response rates, or takes from it where a number is
 * negative. Cells are touched in the order of their key, so that two batches
 * cannot deadlock. Call it last in its transaction: it holds hot rows.
 */
export async function moveAskDays(
  scope: Scope,
  deltas: readonly AskDelta[],
  tx: Db,
): Promise<void> {
  const cells = summedUp(deltas);
  if (cells.length === 0) return;
  const slot = deltas.length < batchFrom ? 1 + Math.floor(Math.random() * (slots - 1)) : 0;
  await tx.execute(sql`
    insert into ask_days as d (workspace_id, ${place}, slot, ${counters})
    select ${scope.workspaceId}::uuid, ${place}, ${slot}::smallint, ${counters}
    from json_to_recordset(${JSON.stringify(cells)}::json) as r (
      day date, survey_id uuid, touchpoint_id uuid, channel_id uuid, by text, ${typed})
    order by ${place}
    on conflict (workspace_id, ${place}, slot) do update set ${added}
  `);
}

const place = sql.raw('day, survey_id, touchpoint_id, channel_id, by');
const counters = sql.raw(askSteps.join(', '));
const typed = sql.raw(askSteps.map((step) => `${step} int`).join(', '));
const added = sql.raw(askSteps.map((step) => `${step} = d.${step} + excluded.${step}`).join(', '));

function summedUp(deltas: readonly AskDelta[]): object[] {
  const cells = new Map<string, { place: object; counts: number[] }>();
  for (const delta of deltas) {
    const { day, surveyId, touchpointId, channelId, by } = delta;
    const key = [day, surveyId, touchpointId, channelId, by].join();
    const cell = cells.get(key) ?? {
      place: {
        day,
        survey_id: surveyId,
        touchpoint_id: touchpointId,
        channel_id: channelId,
        by,
      },
      counts: askSteps.map(() => 0),
    };
    cell.counts = cell.counts.map((count, at) => count + (delta[askSteps[at] ?? 'invited'] ?? 0));
    cells.set(key, cell);
  }
  return [...cells.values()]
    .filter(({ counts }) => counts.some((count) => count !== 0))
    .map(({ place, counts }) => ({
      ...place,
      ...Object.fromEntries(askSteps.map((step, at) => [step, counts[at]])),
    }));
}
