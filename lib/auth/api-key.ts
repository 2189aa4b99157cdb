import 'server-only';
import { insertApiKey } from '@/db/mutations/api-keys';
import type { Scope } from '@/db/scope';
import type { Role } from './roles';
import { newToken, tokenHash } from './secret-token';

/** What keys begin with, so that people and secret scanners know one when they see it. */
const mark = 'ergo_';

const shown = 12;

export type CreatedKey = { id: string; key: string; prefix: string };

/** Makes a key of the API. The key itself is returned once; only a hash of it is kept. */
export async function createApiKey(
  scope: Scope,
  input: { name: string; role: Role; expiresAt: Date | null },
): Promise<CreatedKey> {
  const key = `${mark}${newToken()}`;
  const prefix = key.slice(0, shown);
  const id = await insertApiKey(scope, { ...input, keyHash: tokenHash(key), prefix });
  return { id, key, prefix };
}
