import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { responseTags, tags } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { freeKey, keyOf } from '@/lib/surveys/key';
import type { TagInput } from '@/lib/surveys/tag-rule';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

/**
 * Makes a tag; its key is made of the name and stays.
 *
 * @throws {AppError} `conflict` if the name is taken
 */
export async function createTag(
  scope: Scope,
  input: TagInput,
  on: Db = db,
): Promise<{ id: string; key: string }> {
  return on.transaction(async (tx) => {
    const all = await lockedTags(scope, tx);
    assertNameFree(input.name, all);
    const key = freeKey(keyOf(input.name, 'tag'), new Set(all.map((tag) => tag.key)));
    const id = newId();
    const { workspaceId } = scope;
    await tx.insert(tags).values({ workspaceId, id, key, name: input.name, rule: ruleOf(input) });
    await audit(scope, 'tag.created', { id, key, ...input }, tx);
    return { id, key };
  });
}

/**
 * Renames a tag and changes its rule; answers keep what they carry.
 *
 * @throws {AppError} `not-found`; `conflict` if another tag has the name
 */
export async function editTag(
  scope: Scope,
  id: string,
  input: TagInput,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const all = await lockedTags(scope, tx);
    const before = all.find((tag) => tag.id === id);
    if (!before) throw refusal('not-found', 'themes.not-here');
    assertNameFree(
      input.name,
      all.filter((tag) => tag.id !== id),
    );
    await tx
      .update(tags)
      .set({ name: input.name, rule: ruleOf(input) })
      .where(oneTag(scope, id));
    const change = {
      before: { name: before.name, rule: before.rule },
      after: { name: input.name, rule: ruleOf(input) },
    };
    await audit(scope, 'tag.edited', { id, key: before.key, ...change }, tx);
  });
}

/**
 * Puts a tag away or brings it back. What carries it keeps it; its rule rests.
 *
 * @param at when it was put away; null brings it back
 * @throws {AppError} `not-found`
 */
export async function archiveTag(
  scope: Scope,
  id: string,
  at: Date | null,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [tag] = await tx
      .update(tags)
      .set({ archivedAt: at })
      .where(oneTag(scope, id))
      .returning({ key: tags.key, name: tags.name });
    if (!tag) throw refusal('not-found', 'themes.not-here');
    await audit(scope, at ? 'tag.archived' : 'tag.unarchived', { id, ...tag }, tx);
  });
}

/**
 * Gives a tag to answers; those that carry it already keep it as it was given.
 *
 * @returns how many got it now
 * @throws {AppError} `not-found` if there is no such tag
 */
export async function giveTag(
  scope: Scope,
  tagId: string,
  responseIds: readonly string[],
  on: Db = db,
): Promise<number> {
  return on.transaction(async (tx) => {
    const [tag] = await tx.select({ key: tags.key }).from(tags).where(oneTag(scope, tagId));
    if (!tag) throw refusal('not-found', 'themes.not-here');
    const given = await insertGiven(
      scope,
      responseIds.map((responseId) => ({ tagId, responseId })),
      scope.actor,
      tx,
    );
    if (given > 0) {
      await audit(scope, 'tag.given', { id: tagId, key: tag.key, ids: responseIds }, tx);
    }
    return given;
  });
}

/** Takes a tag from answers. Returns how many carried it. */
export async function takeTag(
  scope: Scope,
  tagId: string,
  responseIds: readonly string[],
  on: Db = db,
): Promise<number> {
  if (responseIds.length === 0) return 0;
  return on.transaction(async (tx) => {
    const taken = await tx
      .delete(responseTags)
      .where(
        and(
          eq(responseTags.workspaceId, scope.workspaceId),
          eq(responseTags.tagId, tagId),
          inArray(responseTags.responseId, [...responseIds]),
        ),
      )
      .returning({ responseId: responseTags.responseId });
    if (taken.length > 0) {
      await audit(
        scope,
        'tag.taken',
        { id: tagId, ids: taken.map(({ responseId }) => responseId) },
        tx,
      );
    }
    return taken.length;
  });
}

/** An answer that a rule fits. */
export type RuledTag = { readonly tagId: string; readonly responseId: string };

/** Gives tags by rule; no audit row tells of them, their giver does. Returns how many were new. */
export function giveByRule(scope: Scope, found: readonly RuledTag[], on: Db = db): Promise<number> {
  return insertGiven(scope, found, 'rule', on);
}

/** Only answers of this workspace; in one order, so that two writers do not wait for each other in a ring. */
async function insertGiven(
  scope: Scope,
  given: readonly RuledTag[],
  givenBy: string,
  on: Db,
): Promise<number> {
  if (given.length === 0) return 0;
  const added = await on.execute(sql`
    insert into response_tags (workspace_id, response_id, tag_id, given_by)
    select ${scope.workspaceId}::uuid, r.id, g."tagId", ${givenBy}
    from json_to_recordset(${JSON.stringify(given)}::json) as g ("responseId" uuid, "tagId" uuid)
    join responses r on r.workspace_id = ${scope.workspaceId} and r.id = g."responseId"
    order by r.id, g."tagId"
    on conflict (workspace_id, response_id, tag_id) do nothing
    returning response_id`);
  return added.length;
}

function ruleOf({ words }: TagInput): { words: string[] } | null {
  return words.length > 0 ? { words } : null;
}

function oneTag(scope: Scope, id: string) {
  return and(eq(tags.workspaceId, scope.workspaceId), eq(tags.id, id));
}

/** All tags, with nobody adding one meanwhile. */
async function lockedTags(scope: Scope, tx: Db) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tags ${scope.workspaceId}`}))`);
  return tx.select().from(tags).where(eq(tags.workspaceId, scope.workspaceId));
}

function assertNameFree(
  name: string,
  others: readonly { name: string; archivedAt: Date | null }[],
): void {
  const same = others.find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (!same) return;
  throw refusal('conflict', same.archivedAt ? 'themes.put-away-same' : 'themes.same', {
    name: same.name,
  });
}
