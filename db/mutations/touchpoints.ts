import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { channels, surveys, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Asking } from '@/lib/surveys/asking-input';
import { readRules } from '@/lib/surveys/delivery-rules';
import type { JourneyStage } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
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

/**
 * Sets what a touchpoint asks when its event comes. Questions that are planned
 * already go as they were decided.
 *
 * @throws {AppError} `not-found` if the workspace has no such touchpoint, survey or channel
 */
export async function changeAsking(
  scope: Scope,
  id: string,
  { surveyId, channelId, rules }: Asking,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(touchpoints)
      .where(and(mine(scope), eq(touchpoints.id, id)))
      .for('update');
    if (!before) throw refusal('not-found', 'catalog.no-touchpoint');
    await assertThere(scope, 'survey', surveyId, tx);
    await assertThere(scope, 'channel', channelId, tx);
    const after = { surveyId, channelId, rules };
    const was = {
      surveyId: before.surveyId,
      channelId: before.channelId,
      rules: readRules(before.rules),
    };
    if (isDeepStrictEqual(was, after)) return;
    await tx
      .update(touchpoints)
      .set(after)
      .where(and(mine(scope), eq(touchpoints.id, id)));
    const details = { id, key: before.key, name: before.name };
    await audit(
      scope,
      'touchpoint.asking-changed',
      { ...details, before: flat(was), after: flat(after) },
      tx,
    );
  });
}

/** One line a rule in the audit log. */
function flat({ surveyId, channelId, rules }: Asking) {
  return { surveyId, channelId, ...rules };
}

async function assertThere(
  { workspaceId }: Scope,
  what: 'survey' | 'channel',
  id: string | null,
  tx: Db,
): Promise<void> {
  if (id === null) return;
  const table = what === 'survey' ? surveys : channels;
  const [found] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.workspaceId, workspaceId), eq(table.id, id)));
  if (!found) throw refusal('not-found', `catalog.gone-${what}`);
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
    throw refusal('conflict', 'catalog.event-taken', { name: taken.name, event: eventKey });
}

function mine(scope: Scope) {
  return eq(touchpoints.workspaceId, scope.workspaceId);
}
