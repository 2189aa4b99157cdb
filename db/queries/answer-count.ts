import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { scoreDays } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';

/** How much a thing has been answered about: counted answers, and the day of the last. */
export type AnswerCount = { readonly answers: number; readonly lastDay: Day | null };

export const noAnswers: AnswerCount = { answers: 0, lastDay: null };

const perRow = sql.raw(Array.from({ length: 11 }, (_, point) => `c${point}`).join(' + '));

/**
 * The counted answers of every touchpoint, channel or survey version that has
 * had any, by its id. Days are summed before they are judged: a single slot of
 * the rollup may stand above or below what the day really holds.
 */
export async function answerCounts(
  scope: Scope,
  by: 'touchpointId' | 'channelId' | 'surveyVersionId',
  on: Db,
): Promise<ReadonlyMap<string, AnswerCount>> {
  const days = on
    .select({
      id: sql<string>`${scoreDays[by]}`.as('id'),
      day: scoreDays.day,
      answers: sql<number>`sum(${perRow})`.as('answers'),
    })
    .from(scoreDays)
    .where(eq(scoreDays.workspaceId, scope.workspaceId))
    .groupBy(scoreDays[by], scoreDays.day)
    .as('days');
  const rows = await on
    .select({
      id: days.id,
      answers: sql<number>`sum(${days.answers})::float8`,
      lastDay: sql<Day | null>`max(${days.day}) filter (where ${days.answers} > 0)`,
    })
    .from(days)
    .groupBy(days.id);
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}
