import 'server-only';
import { addressHash } from '@/db/address-hash';
import type { Db } from '@/db/client';
import { suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { SuppressionReason } from '@/lib/surveys/vocabulary';
import { audit } from './audit';

/**
 * From now on the address gets no more mail of this workspace. The first reason
 * stays; saying it again changes nothing.
 *
 * @returns whether the address is new to the list
 */
export async function suppress(
  scope: Scope,
  address: string,
  reason: SuppressionReason,
  tx: Db,
  note: string | null = null,
): Promise<boolean> {
  const added = await tx
    .insert(suppressions)
    .values({
      workspaceId: scope.workspaceId,
      addressHash: addressHash(address),
      address: address.trim().toLowerCase(),
      reason,
      note,
    })
    .onConflictDoNothing()
    .returning({ hash: suppressions.addressHash });
  // Without the address: the log outlives the person.
  if (added.length > 0) await audit(scope, 'mail.suppressed', { reason }, tx);
  return added.length > 0;
}
