import 'server-only';
import { sql } from 'drizzle-orm';
import { brieflyKnown } from '@/db/briefly-known';
import { type Db, db } from '@/db/client';
import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import { openFollowUps } from './follow-ups';
import type { NewResponse, RecordedResponse } from './record-responses';

const day = 24 * 60 * 60 * 1000;
/** Older answers are history: nobody waits for a call any more. */
const freshFor = 7 * day;

const hasRules = brieflyKnown<boolean>();

/**
 * Opens follow-ups for answers that another system has just told of. Answers
 * that are older than a week open none, nor does anything where there are no rules.
 */
export async function openForFresh(
  scope: Scope,
  rows: readonly NewResponse[],
  recorded: readonly RecordedResponse[],
  tx: Db,
): Promise<void> {
  if (!(await opensFollowUps(scope))) return;
  const [clock] = await tx.execute<{ now: string }>(sql`select now()::text as now`);
  if (!clock) throw new Error('the database has no clock');
  const now = new Date(clock.now);
  const ids = rows.flatMap(({ answeredAt }, at) => {
    const result = recorded[at];
    const isFresh = now.getTime() - answeredAt.getTime() < freshFor;
    return result?.outcome === 'added' && isFresh ? [result.id] : [];
  });
  await openFollowUps(scope, ids, now, tx);
}

/** Whether there is a rule by which answers may open follow-ups. */
export function opensFollowUps(scope: Scope): Promise<boolean> {
  return hasRules(
    scope.workspaceId,
    async () => (await programmeOf(scope, db)).followUpRules.length > 0,
  );
}
