import 'server-only';
import { type Db, db } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** Notes a change in the audit log; call it in the transaction that makes the change. */
export async function audit(
  scope: Scope,
  action: string,
  details: Record<string, unknown> = {},
  on: Db = db,
): Promise<void> {
  await on
    .insert(auditLog)
    .values({ workspaceId: scope.workspaceId, actor: scope.actor, action, details });
}
