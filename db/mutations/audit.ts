import 'server-only';
import { forgetKnown } from '@/db/briefly-known';
import { type Db, db } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Scope } from '@/db/scope';

/**
 * Notes a change in the audit log; call it in the transaction that makes the
 * change. Address and browser of the request are kept beside the details.
 */
export async function audit(
  scope: Scope,
  action: string,
  details: Record<string, unknown> = {},
  on: Db = db,
): Promise<void> {
  forgetKnown();
  await on.insert(auditLog).values({
    workspaceId: scope.workspaceId,
    actor: scope.actor,
    action,
    details: { ...details, ...originDetails(scope) },
  });
}

/** Notes in several workspaces what concerns them all: a change of somebody's account. */
export async function auditEach(
  scopes: readonly Scope[],
  action: string,
  details: Record<string, unknown>,
  on: Db = db,
): Promise<void> {
  for (const scope of scopes) await audit(scope, action, details, on);
}

const longestUserAgent = 500;

function originDetails({ from }: Scope): Record<string, string> {
  return {
    ...(from?.ip ? { ip: from.ip.slice(0, 100) } : {}),
    ...(from?.userAgent ? { userAgent: from.userAgent.slice(0, longestUserAgent) } : {}),
  };
}
