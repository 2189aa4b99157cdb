import { createHash, randomBytes } from 'node:crypto';
import * as schema from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import { onDatabase } from './sign-in';

/** A key of the API for a workspace, as its senders show it. */
export async function givenKey(
  databaseUrl: string,
  workspaceId: string,
  role: Role,
  { revoked = false } = {},
): Promise<string> {
  const key = `ergo_${randomBytes(32).toString('base64url')}`;
  await onDatabase(databaseUrl, (db) =>
    db.insert(schema.apiKeys).values({
      workspaceId,
      keyHash: createHash('sha256').update(key).digest('hex'),
      prefix: key.slice(0, 12),
      name: 'A sender',
      role,
      createdBy: 'test',
      revokedAt: revoked ? new Date() : null,
    }),
  );
  return key;
}
