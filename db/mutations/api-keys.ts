import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { apiKeys } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

export type NewApiKey = {
  keyHash: string;
  prefix: string;
  name: string;
  role: Role;
  /** Null: until it is revoked. */
  expiresAt: Date | null;
};

/** Keeps the hash of a key of the API; returns its id. */
export async function insertApiKey(scope: Scope, input: NewApiKey, on: Db = db): Promise<string> {
  return on.transaction(async (tx) => {
    const [row] = await tx
      .insert(apiKeys)
      .values({ ...input, workspaceId: scope.workspaceId, createdBy: scope.actor })
      .returning({ id: apiKeys.id });
    if (!row) throw new Error('the key was not inserted');
    const { name, role, prefix } = input;
    await audit(scope, 'key.create', { id: row.id, name, role, prefix }, tx);
    return row.id;
  });
}

/**
 * Ends a key: the next request that carries it is refused.
 *
 * @throws {AppError} `not-found` if the workspace has no such key, or it is revoked already
 */
export async function revokeApiKey(
  scope: Scope,
  id: string,
  now: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [ended] = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(
        and(
          eq(apiKeys.workspaceId, scope.workspaceId),
          eq(apiKeys.id, id),
          isNull(apiKeys.revokedAt),
        ),
      )
      .returning({ name: apiKeys.name });
    if (!ended) throw refusal('not-found', 'settings-faults.key-gone');
    await audit(scope, 'key.revoke', { id, name: ended.name }, tx);
  });
}

/** Notes when keys, by their ids, were last used. */
export async function noteKeyUses(
  uses: ReadonlyMap<string, Date>,
  on: Db = acrossWorkspaces,
): Promise<void> {
  for (const [id, lastUsedAt] of uses) {
    await on.update(apiKeys).set({ lastUsedAt }).where(eq(apiKeys.id, id));
  }
}
