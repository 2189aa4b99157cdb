import 'server-only';
import { and, eq } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { leftKey } from '@/db/left-report';
import { reports, suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import { audit } from './audit';

/**
 * From now on an address gets no more of one report, also if it is put on it
 * again; mails of it that wait find that out when they are to go. Saying it
 * again changes nothing.
 *
 * @param hash of the address, as `addressHash` makes it
 * @throws {AppError} `not-found` if the report was deleted
 */
export async function leaveReport(
  scope: Scope,
  { reportId, hash }: { reportId: string; hash: string },
  on: Db = db,
): Promise<void> {
  const { workspaceId } = scope;
  await on.transaction(async (tx) => {
    const [report] = await tx
      .select({ name: reports.name, recipients: reports.recipients })
      .from(reports)
      .where(and(eq(reports.workspaceId, workspaceId), eq(reports.id, reportId)))
      .for('share');
    if (!report) throw new AppError('not-found', 'There is no such report, or it was deleted.');
    const { name, recipients } = report;
    const added = await tx
      .insert(suppressions)
      .values({
        workspaceId,
        addressHash: leftKey(reportId, hash),
        address: recipients.find((address) => addressHash(address) === hash) ?? null,
        reason: 'unsubscribed',
        note: `Only the report “${name}”`,
      })
      .onConflictDoNothing()
      .returning({ key: suppressions.addressHash });
    // Without the address: the log outlives the person.
    if (added.length > 0) await audit(scope, 'report.left', { id: reportId, name }, tx);
  });
}
