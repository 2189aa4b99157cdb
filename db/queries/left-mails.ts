import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { leftKey } from '@/db/left-mail';
import { alerts, reports, suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Series } from '@/lib/outgoing/vocabulary';

/** An address of a report or alert that asked to get no more of it. */
export type LeftAddress = { readonly address: string; readonly since: Date };

/** Which of its addresses have left a report or alert, the first first. */
export async function whoLeft(
  scope: Scope,
  of: Series,
  recipients: readonly string[],
  on: Db = db,
): Promise<LeftAddress[]> {
  const byKey = new Map(recipients.map((address) => [leftKey(of, addressHash(address)), address]));
  if (byKey.size === 0) return [];
  const rows = await on
    .select({ key: suppressions.addressHash, since: suppressions.createdAt })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, scope.workspaceId),
        inArray(suppressions.addressHash, [...byKey.keys()]),
      ),
    )
    .orderBy(asc(suppressions.createdAt));
  return rows.map(({ key, since }) => ({ address: byKey.get(key) ?? '', since }));
}

/**
 * What a report or alert is called and to whom it goes; undefined if it was deleted.
 *
 * @param held keeps it from being deleted until the transaction ends
 */
export async function namedSeries(
  scope: Scope,
  { kind, id }: Series,
  on: Db = db,
  held?: 'held',
): Promise<{ name: string; recipients: readonly string[] } | undefined> {
  const { workspaceId } = scope;
  const found =
    kind === 'report'
      ? on
          .select({ name: reports.name, recipients: reports.recipients })
          .from(reports)
          .where(and(eq(reports.workspaceId, workspaceId), eq(reports.id, id)))
      : on
          .select({ name: alerts.name, recipients: alerts.recipients })
          .from(alerts)
          .where(and(eq(alerts.workspaceId, workspaceId), eq(alerts.id, id)));
  const [row] = await (held ? found.for('share') : found);
  return row;
}

/** A report or alert as whoever gets it may know it. */
export type ReadMail = {
  readonly name: string;
  /** Where it goes; null where the address was taken off. */
  readonly address: string | null;
  readonly hasLeft: boolean;
};

/** What somebody with the way out of a report or alert may see of it; null if it was deleted. */
export async function readMail(
  scope: Scope,
  { of, hash }: { of: Series; hash: string },
  on: Db = db,
): Promise<ReadMail | null> {
  const [named, left] = await Promise.all([
    namedSeries(scope, of, on),
    on
      .select({ key: suppressions.addressHash })
      .from(suppressions)
      .where(
        and(
          eq(suppressions.workspaceId, scope.workspaceId),
          eq(suppressions.addressHash, leftKey(of, hash)),
        ),
      ),
  ]);
  if (!named) return null;
  const address = named.recipients.find((one) => addressHash(one) === hash) ?? null;
  return { name: named.name, address, hasLeft: left.length > 0 };
}
