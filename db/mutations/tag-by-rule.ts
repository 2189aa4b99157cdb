import 'server-only';
import type { Db } from '@/db/client';
import type { CommentOfAnswer } from '@/db/queries/comments-of-answers';
import { listRuledTags } from '@/db/queries/tags';
import type { Scope } from '@/db/scope';
import { matchesRule, type TagRule } from '@/lib/surveys/tag-rule';
import { giveByRule, type RuledTag } from './tags';

/** Gives comments the tags whose rules they fit. Returns how many were new. */
export async function tagByRule(
  scope: Scope,
  comments: readonly CommentOfAnswer[],
  on: Db,
): Promise<number> {
  if (comments.length === 0) return 0;
  const tags = await listRuledTags(scope, on);
  return tags.length > 0 ? giveByRule(scope, fitting(tags, comments), on) : 0;
}

/** Which comments the rules of tags fit. */
export function fitting(
  tags: readonly { id: string; rule: TagRule }[],
  comments: readonly CommentOfAnswer[],
): RuledTag[] {
  return comments.flatMap(({ id, comment, language }) =>
    tags
      .filter(({ rule }) => matchesRule(rule, comment, language))
      .map((tag) => ({ tagId: tag.id, responseId: id })),
  );
}
