import 'server-only';
import { and, eq, like } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { leftKey } from '@/db/left-mail';
import { namedSeries } from '@/db/queries/left-mails';
import { suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Series } from '@/lib/outgoing/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

/**
 * From now on an address gets no more of one report or alert, also if it is put
 * on it again; mails of it that wait find that out when they are to go. Saying
 * it again changes nothing.
 *
 * @param hash of the address, as `addressHash` makes it
 * @throws {AppError} `not-found` if the report or alert was deleted
 */
export async function leaveMail(
  scope: Scope,
  { of, hash }: { of: Series; hash: string },
  on: Db = db,
): Promise<void> {
  const { workspaceId } = scope;
  const { kind, id } = of;
  await on.transaction(async (tx) => {
    const named = await namedSeries(scope, of, tx, 'held');
    if (!named) throw refusal('not-found', 'settings-faults.no-series', { kind });
    const { name, recipients } = named;
    const added = await tx
      .insert(suppressions)
      .values({
        workspaceId,
        addressHash: leftKey(of, hash),
        address: recipients.find((address) => addressHash(address) === hash) ?? null,
        reason: 'unsubscribed',
        note: `Only the ${kind} “${name}”`,
      })
      .onConflictDoNothing()
      .returning({ key: suppressions.addressHash });
    // Without the address: the log outlives the person.
    if (added.length > 0) await audit(scope, `${kind}.left`, { id, name }, tx);
  });
}

/** Forgets who left a report or alert, as it is deleted. */
export async function forgetWhoLeft(scope: Scope, of: Series, tx: Db): Promise<void> {
  await tx
    .delete(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, scope.workspaceId),
        like(suppressions.addressHash, `${leftKey(of, '')}%`),
      ),
    );
}
