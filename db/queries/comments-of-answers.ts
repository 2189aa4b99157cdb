import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

export type CommentOfAnswer = {
  readonly id: string;
  readonly comment: string;
  readonly language: string | null;
};

/** Comments in the order of their ids, from after one on; null begins. */
export async function commentsAfter(
  scope: Scope,
  after: string | null,
  limit: number,
  on: Db = db,
): Promise<CommentOfAnswer[]> {
  const rows = await on.execute<CommentOfAnswer>(sql`
    select id, comment, language from responses
    where workspace_id = ${scope.workspaceId} and comment is not null
      and id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
    order by id limit ${limit}`);
  return [...rows];
}

/** How many answers have a comment. */
export async function countComments(scope: Scope, on: Db = db): Promise<number> {
  const [row] = await on.execute<{ n: number }>(sql`
    select count(*)::int as n from responses
    where workspace_id = ${scope.workspaceId} and comment is not null`);
  return row?.n ?? 0;
}
