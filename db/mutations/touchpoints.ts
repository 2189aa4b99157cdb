import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import type { JourneyStage } from '@/lib/surveys/vocabulary';
import { audit } from './audit';
import { insertNamed, renamable } from './named-rows';

export type TouchpointFacts = {
  name: string;
  stage?: JourneyStage | undefined;
  /** The name under which other systems speak of this moment. */
  eventKey?: string | null | undefined;
};

/**
 * Adds a touchpoint. Its key is made of the name and stays, whatever the name becomes.
 *
 * @throws {AppError} `conflict` if the name or the event key is taken
 */
export async function createTouchpoint(
  scope: Scope,
  { name, stage = 'other', eventKey = null }: TouchpointFacts,
  on: Db = db,
): Promise<{ id: string; key: string }> {
  return on.transaction(async (tx) => {
    await assertEventKeyFree(scope, eventKey, null, tx);
    const added = await insertNamed({
      what: 'touchpoint',
      name,
      list: () => tx.select().from(touchpoints).where(mine(scope)),
      insert: async (key) => {
        const [row] = await tx
          .insert(touchpoints)
          .values({ workspaceId: scope.workspaceId, key, name: name.trim(), stage, eventKey })
          .onConflictDoNothing()
          .returning({ id: touchpoints.id, key: touchpoints.key });
        return row;
      },
    });
    await audit(scope, 'touchpoint.created', { ...added, name: name.trim(), stage, eventKey }, tx);
    return added;
  });
}

/** @throws {AppError} `not-found`; `conflict` if the name or the event key is taken */
export async function editTouchpoint(
  scope: Scope,
  id: string,
  { name, stage = 'other', eventKey = null }: TouchpointFacts,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const all = await tx.select().from(touchpoints).where(mine(scope)).for('update');
    const before = renamable('touchpoint', all, { id, name });
    await assertEventKeyFree(scope, eventKey, id, tx);
    const after = { name: name.trim(), stage, eventKey };
    await tx
      .update(touchpoints)
      .set(after)
      .where(and(mine(scope), eq(touchpoints.id, id)));
    const was = { name: before.name, stage: before.stage, eventKey: before.eventKey };
    await audit(scope, 'touchpoint.edited', { id, key: before.key, before: was, after }, tx);
  });
}

async function assertEventKeyFree(
  scope: Scope,
  eventKey: string | null,
  id: string | null,
  tx: Db,
) {
  if (eventKey === null) return;
  const rows = await tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(and(mine(scope), eq(touchpoints.eventKey, eventKey)));
  const taken = rows.find((row) => row.id !== id);
  if (taken)
    throw new AppError('conflict', `“${taken.name}” listens to the event “${eventKey}” already.`);
}

function mine(scope: Scope) {
  return eq(touchpoints.workspaceId, scope.workspaceId);
}
