import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { responseTags, tags } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { readTagRule, type TagRule } from '@/lib/surveys/tag-rule';

export type Tag = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly archived: boolean;
  /** Null where the tag is given by hand only. */
  readonly rule: TagRule | null;
};

/** Every tag of a workspace by name, those put away among them. */
export async function listTags(scope: Scope, on: Db = db): Promise<Tag[]> {
  const rows = await on
    .select()
    .from(tags)
    .where(eq(tags.workspaceId, scope.workspaceId))
    .orderBy(asc(tags.name));
  return rows.map(toTag);
}

/** The tags in use that are given by themselves. */
export async function listRuledTags(
  scope: Scope,
  on: Db = db,
): Promise<{ id: string; rule: TagRule }[]> {
  const rows = await on
    .select()
    .from(tags)
    .where(and(eq(tags.workspaceId, scope.workspaceId), isNull(tags.archivedAt)));
  return rows.map(toTag).flatMap(({ id, rule }) => (rule ? [{ id, rule }] : []));
}

/** The tag of a key; null if there is none. */
export async function findTagByKey(scope: Scope, key: string, on: Db = db): Promise<Tag | null> {
  const [row] = await on
    .select()
    .from(tags)
    .where(and(eq(tags.workspaceId, scope.workspaceId), eq(tags.key, key)));
  return row ? toTag(row) : null;
}

/** A tag that an answer carries. */
export type GivenTag = Pick<Tag, 'id' | 'key' | 'name'> & { readonly givenBy: string };

/** The tags of some answers, by the id of the answer and then by name. */
export async function tagsOfResponses(
  scope: Scope,
  responseIds: readonly string[],
  on: Db = db,
): Promise<ReadonlyMap<string, readonly GivenTag[]>> {
  if (responseIds.length === 0) return new Map();
  const rows = await on
    .select({
      responseId: responseTags.responseId,
      id: tags.id,
      key: tags.key,
      name: tags.name,
      givenBy: responseTags.givenBy,
    })
    .from(responseTags)
    .innerJoin(tags, and(eq(tags.workspaceId, scope.workspaceId), eq(tags.id, responseTags.tagId)))
    .where(
      and(
        eq(responseTags.workspaceId, scope.workspaceId),
        inArray(responseTags.responseId, [...responseIds]),
      ),
    )
    .orderBy(asc(tags.name));
  const found = new Map<string, GivenTag[]>();
  for (const { responseId, ...tag } of rows) {
    const own = found.get(responseId) ?? [];
    own.push(tag);
    found.set(responseId, own);
  }
  return found;
}

function toTag({ id, key, name, archivedAt, rule }: typeof tags.$inferSelect): Tag {
  return { id, key, name, archived: archivedAt !== null, rule: readTagRule(rule) };
}
