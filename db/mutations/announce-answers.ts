import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** Where new answers are told to every process that listens. */
export const answersChannel = 'ergograph_responses';

/** A notification holds 8,000 bytes; of more answers only the first are named. */
export const mostNamed = 100;

/**
 * Tells that answers came; whoever listens hears of it when the transaction
 * commits. Of a large batch some are named: a listener looks at the table for
 * the rest.
 */
export async function announceAnswers(scope: Scope, ids: readonly string[], tx: Db): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`select pg_notify(${answersChannel}, ${announcement(scope, ids)})`);
}

/** What is told on `answersChannel`. */
export function announcement({ workspaceId }: Scope, ids: readonly string[]): string {
  return JSON.stringify({
    workspaceId,
    ids: ids.slice(0, mostNamed),
    isAll: ids.length <= mostNamed,
  });
}
