import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { apiKeys, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';
import { type WorkspaceRow, weekStartOf } from './workspaces';

export type KeyHolder = {
  keyId: string;
  role: Role;
  expiresAt: Date | null;
  revokedAt: Date | null;
  workspace: WorkspaceRow;
};

/** The key with this hash, living or dead, and the workspace it opens; null if there is none. */
export async function findKeyHolder(keyHash: string, on: Db = db): Promise<KeyHolder | null> {
  const [row] = await on
    .select({
      keyId: apiKeys.id,
      role: apiKeys.role,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      workspace: workspaces,
    })
    .from(apiKeys)
    .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
    .where(eq(apiKeys.keyHash, keyHash));
  if (!row) return null;
  const { createdAt: _, ...workspace } = row.workspace;
  return { ...row, workspace: { ...workspace, weekStart: weekStartOf(workspace.weekStart) } };
}

export type ApiKeyRow = {
  id: string;
  prefix: string;
  name: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
};

/** The keys of a workspace that were not revoked, newest first; expired ones are among them. */
export async function listApiKeys(scope: Scope, on: Db = db): Promise<ApiKeyRow[]> {
  return on
    .select({
      id: apiKeys.id,
      prefix: apiKeys.prefix,
      name: apiKeys.name,
      role: apiKeys.role,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, scope.workspaceId), isNull(apiKeys.revokedAt)))
    .orderBy(desc(apiKeys.id));
}
