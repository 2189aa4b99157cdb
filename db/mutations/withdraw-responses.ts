import 'server-only';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { responses } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ResponseState } from '@/lib/surveys/vocabulary';
import { audit } from './audit';
import { followAnswerState } from './follow-ups';
import { addToRollup } from './rollup';

/**
 * The door's twin: moves answers between `counted`, `quarantined` and
 * `withdrawn`, and the rollup with them, in one transaction. Answers that are
 * in that state already are left alone, so repeating it changes nothing.
 *
 * @returns how many answers changed their state
 */
export async function setResponseState(
  scope: Scope,
  ids: readonly string[],
  state: ResponseState,
  on: Db = db,
): Promise<number> {
  if (ids.length === 0) return 0;
  return on.transaction(async (tx) => {
    const before = await tx
      .select()
      .from(responses)
      .where(and(among(scope, ids), ne(responses.state, state)))
      .orderBy(asc(responses.id))
      .for('update');
    if (before.length === 0) return 0;

    // Only what is locked: another answer may have left `state` since it was looked at.
    const moved = before.map(({ id }) => id);
    await tx.update(responses).set({ state }).where(among(scope, moved));
    const wasCounted = before.filter((row) => row.state === 'counted');
    await addToRollup(scope, wasCounted, -1, tx);
    if (state === 'counted') await addToRollup(scope, before, 1, tx);
    await followAnswerState(scope, moved, state, tx);
    await audit(scope, `responses.${state}`, { ids: moved }, tx);
    return before.length;
  });
}

function among(scope: Scope, ids: readonly string[]) {
  return and(eq(responses.workspaceId, scope.workspaceId), inArray(responses.id, [...ids]));
}
