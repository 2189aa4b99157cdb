import 'server-only';
import { brieflyKnown } from '@/db/briefly-known';
import { findKeyHolder, type KeyHolder } from '@/db/queries/api-keys';
import type { RequestOrigin, Scope } from '@/db/scope';
import { keyUsed } from './key-use';
import { prove } from './prove';
import type { Role } from './roles';
import { tokenHash } from './secret-token';
import { type CurrentWorkspace, currentWorkspace, workspaceNow } from './workspace-clock';

export type KeyBearer = { scope: Scope; workspace: CurrentWorkspace; role: Role; now: Date };

// A sender with many requests has its key looked up once a second. Revoking it is a change of the
// workspace, so this process forgets it at once; another one may let it in for a second more.
const known = brieflyKnown<KeyHolder | null>();

/**
 * Who a request of the API speaks for, by the key in its `Authorization`
 * header. Null if there is none, or it is unknown, expired or revoked.
 */
export async function keyBearer(
  authorization: string | null,
  present: Date,
  from: RequestOrigin | null = null,
): Promise<KeyBearer | null> {
  const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!key) return null;
  const hash = tokenHash(key);
  const holder = await known(hash, () => findKeyHolder(hash));
  if (!holder || holder.revokedAt) return null;
  if (holder.expiresAt && holder.expiresAt <= present) return null;
  keyUsed(holder.keyId, present);
  return {
    scope: prove(holder.workspace.id, `key:${holder.keyId}`, from),
    workspace: currentWorkspace(holder.workspace),
    role: holder.role,
    now: workspaceNow(holder.workspace, present),
  };
}
