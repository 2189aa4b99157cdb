import 'server-only';
import { and, eq } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { SuppressionReason } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
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

/**
 * As `suppress`, for a list of them, such as those who unsubscribed from another
 * tool: one entry in the audit log says how many.
 *
 * @returns how many are new to the list
 */
export async function suppressAll(
  scope: Scope,
  addresses: readonly string[],
  note: string | null,
  on: Db = db,
): Promise<number> {
  const plain = [...new Set(addresses.map((address) => address.trim().toLowerCase()))].sort();
  if (plain.length === 0) return 0;
  return on.transaction(async (tx) => {
    const added = await tx
      .insert(suppressions)
      .values(
        plain.map((address) => ({
          workspaceId: scope.workspaceId,
          addressHash: addressHash(address),
          address,
          reason: 'by-hand' as const,
          note,
        })),
      )
      .onConflictDoNothing()
      .returning({ hash: suppressions.addressHash });
    if (added.length > 0) {
      await audit(scope, 'mail.suppressed', { reason: 'by-hand', count: added.length }, tx);
    }
    return added.length;
  });
}

/**
 * An address may get mail again.
 *
 * @param hash as `addressHash` makes it
 * @throws {AppError} `not-found` if it is not on the list
 */
export async function allowAgain(scope: Scope, hash: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [removed] = await tx
      .delete(suppressions)
      .where(
        and(eq(suppressions.workspaceId, scope.workspaceId), eq(suppressions.addressHash, hash)),
      )
      .returning({ reason: suppressions.reason });
    if (!removed) throw refusal('not-found', 'settings-faults.address-gone');
    await audit(scope, 'mail.allowed-again', { reason: removed.reason }, tx);
  });
}
