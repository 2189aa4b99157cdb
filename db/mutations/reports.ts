import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { reportRuns, reports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Language } from '@/lib/words/languages';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { forgetWhoLeft } from './leave-mail';
import { callOffWaiting, type OutgoingMail, writeOutgoing } from './write-outgoing';

/** What somebody decides about a report. */
export type ReportFields = {
  readonly name: string;
  /** As `lib/outgoing/schedule.ts` reads it. */
  readonly schedule: unknown;
  /** As `lib/outgoing/sections.ts` reads them. */
  readonly sections: unknown;
  readonly recipients: readonly string[];
  readonly language: Language;
  readonly withPdf: boolean;
};

const columns = ({ name, schedule, sections, recipients, language, withPdf }: ReportFields) => ({
  name,
  schedule,
  sections,
  recipients: [...recipients],
  language,
  withPdf,
});

/** @param nextAt when it first goes out; null if it never does by itself */
export async function createReport(
  scope: Scope,
  fields: ReportFields,
  { ownerId, nextAt }: { ownerId: string; nextAt: Date | null },
  on: Db = db,
): Promise<{ id: string }> {
  const id = newId();
  await on.transaction(async (tx) => {
    await tx
      .insert(reports)
      .values({ workspaceId: scope.workspaceId, id, ...columns(fields), ownerId, nextAt });
    await audit(scope, 'report.created', { id, ...columns(fields) }, tx);
  });
  return { id };
}

/**
 * @param nextAt when it goes out next if it is on
 * @throws {AppError} `not-found`
 */
export async function changeReport(
  scope: Scope,
  id: string,
  fields: ReportFields,
  { nextAt, now }: { nextAt: Date | null; now: Date },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await held(scope, id, tx);
    await tx
      .update(reports)
      .set({
        ...columns(fields),
        nextAt: before.state === 'on' ? nextAt : null,
        updatedAt: now,
      })
      .where(one(scope, id));
    await audit(
      scope,
      'report.edited',
      { id, before: columns(before), after: columns(fields) },
      tx,
    );
  });
}

/**
 * Pauses a report, or has it go out again from `nextAt` on.
 *
 * @throws {AppError} `not-found`
 */
export async function setReportState(
  scope: Scope,
  id: string,
  { state, nextAt, now }: { state: 'on' | 'paused'; nextAt: Date | null; now: Date },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await held(scope, id, tx);
    if (before.state === state) return;
    await tx
      .update(reports)
      .set({ state, nextAt: state === 'on' ? nextAt : null, updatedAt: now })
      .where(one(scope, id));
    const action = state === 'on' ? 'report.resumed' : 'report.paused';
    await audit(scope, action, { id, name: before.name }, tx);
  });
}

/**
 * Removes a report, the list of its runs and of who left it, and calls off what waits of it.
 * Mails that went stay in the outbox.
 *
 * @throws {AppError} `not-found`
 */
export async function deleteReport(scope: Scope, id: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await held(scope, id, tx);
    await callOffWaiting(scope, 'report', reportSubject(id), tx);
    await tx
      .delete(reportRuns)
      .where(and(eq(reportRuns.workspaceId, scope.workspaceId), eq(reportRuns.reportId, id)));
    await forgetWhoLeft(scope, { kind: 'report', id }, tx);
    await tx.delete(reports).where(one(scope, id));
    await audit(scope, 'report.deleted', { id, name: before.name }, tx);
  });
}

/**
 * Puts a report into the outbox for one address, beside its runs.
 *
 * @returns how many mails wait to go: none where the address gets no mail
 */
export async function queueReportNow(
  scope: Scope,
  id: string,
  {
    address,
    words,
    files,
    now,
  }: Pick<OutgoingMail, 'words' | 'files'> & { address: string; now: Date },
  on: Db = db,
): Promise<number> {
  const of = newId();
  return on.transaction(async (tx) => {
    const waiting = await writeOutgoing(
      scope,
      { kind: 'report', subject: `report-now:${of}`, of, recipients: [address], words, files },
      now,
      tx,
    );
    await audit(scope, 'report.sent-now', { id, name: words.subject }, tx);
    return waiting;
  });
}

/** How the subjects of a report's mails begin, or of those about days up to `lastDay`. */
export function reportSubject(id: string, lastDay = ''): string {
  return `report:${id}:${lastDay}`;
}

async function held(scope: Scope, id: string, tx: Db) {
  const [row] = await tx.select().from(reports).where(one(scope, id)).for('update');
  if (!row) throw refusal('not-found', 'outgoing-faults.no-report');
  return row;
}

function one(scope: Scope, id: string) {
  return and(eq(reports.workspaceId, scope.workspaceId), eq(reports.id, id));
}
