import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { leftKey } from '@/db/left-report';
import { reports, suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** An address of a report that asked to get no more of it. */
export type LeftAddress = { readonly address: string; readonly since: Date };

/** Which of its addresses have left a report, the first first. */
export async function whoLeft(
  scope: Scope,
  { id, recipients }: { id: string; recipients: readonly string[] },
  on: Db = db,
): Promise<LeftAddress[]> {
  const byKey = new Map(recipients.map((address) => [leftKey(id, addressHash(address)), address]));
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

/** A report as whoever gets it may know it. */
export type ReadReport = {
  readonly name: string;
  /** Where it goes; null where the address was taken off. */
  readonly address: string | null;
  readonly hasLeft: boolean;
};

/** What somebody with the way out of a report may see of it; null if it was deleted. */
export async function readReport(
  scope: Scope,
  { reportId, hash }: { reportId: string; hash: string },
  on: Db = db,
): Promise<ReadReport | null> {
  const [[report], left] = await Promise.all([
    on
      .select({ name: reports.name, recipients: reports.recipients })
      .from(reports)
      .where(and(eq(reports.workspaceId, scope.workspaceId), eq(reports.id, reportId))),
    on
      .select({ key: suppressions.addressHash })
      .from(suppressions)
      .where(
        and(
          eq(suppressions.workspaceId, scope.workspaceId),
          eq(suppressions.addressHash, leftKey(reportId, hash)),
        ),
      ),
  ]);
  if (!report) return null;
  const address = report.recipients.find((one) => addressHash(one) === hash) ?? null;
  return { name: report.name, address, hasLeft: left.length > 0 };
}
