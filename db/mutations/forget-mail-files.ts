import 'server-only';
import { and, eq, lt, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { mailFiles } from '@/db/schema';
import type { Scope } from '@/db/scope';

/**
 * Removes pictures and documents made before a moment whose mails have gone or
 * will not go any more.
 *
 * @returns how many
 */
export async function forgetMailFiles(scope: Scope, before: Date, on: Db = db): Promise<number> {
  const gone = await on
    .delete(mailFiles)
    .where(
      and(
        eq(mailFiles.workspaceId, scope.workspaceId),
        lt(mailFiles.createdAt, before),
        sql`not exists (
          select 1 from mails m
          where m.workspace_id = ${scope.workspaceId} and m.kind in ('report', 'alert')
            and m.state in ('waiting', 'held', 'sending')
            and m.words ->> 'filesOf' = ${mailFiles.of}::text)`,
      ),
    )
    .returning({ id: mailFiles.id });
  return gone.length;
}
