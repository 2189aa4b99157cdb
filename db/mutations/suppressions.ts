import 'server-only';
import { and, eq } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
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
    if (!removed) throw new AppError('not-found', 'The address is not on the list any more.');
    await audit(scope, 'mail.allowed-again', { reason: removed.reason }, tx);
  });
}
