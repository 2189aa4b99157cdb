import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { reportRuns, reports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Period } from '@/lib/metrics/period';
import type { ReportRunState } from '@/lib/outgoing/vocabulary';
import { type Told, tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { audit } from './audit';
import { reportSubject } from './reports';
import { callOffWaiting, type OutgoingMail, writeOutgoing } from './write-outgoing';

/** A run and how far it is. */
export type BegunRun = {
  readonly id: string;
  readonly state: ReportRunState;
  readonly startedAt: Date;
};

/**
 * Begins the run of a report for a period, or finds the one that was begun:
 * there is one a report and period, whoever comes and however often.
 */
export async function beginReportRun(
  scope: Scope,
  { reportId, range, now }: { reportId: string; range: Period; now: Date },
  on: Db = db,
): Promise<BegunRun> {
  const { workspaceId } = scope;
  await on
    .insert(reportRuns)
    .values({
      workspaceId,
      id: newId(),
      reportId,
      firstDay: range.from,
      lastDay: range.to,
      startedAt: now,
    })
    .onConflictDoNothing();
  const [run] = await on
    .select({ id: reportRuns.id, state: reportRuns.state, startedAt: reportRuns.startedAt })
    .from(reportRuns)
    .where(
      and(
        eq(reportRuns.workspaceId, workspaceId),
        eq(reportRuns.reportId, reportId),
        eq(reportRuns.lastDay, range.to),
      ),
    );
  if (!run) throw new Error('the report was deleted while its run began');
  return run;
}

/** The moment a report was due, and the one it is due next. */
export type Move = { readonly due: Date; readonly nextAt: Date };

type Finished = {
  readonly runId: string;
  readonly reportId: string;
  readonly lastDay: string;
  readonly mail: Pick<OutgoingMail, 'recipients' | 'words' | 'ownWords' | 'files'>;
  readonly move: Move;
  readonly now: Date;
};

/**
 * Puts the mails of a run into the outbox, notes that it is made and moves the
 * report on, all or nothing. What still waits of earlier periods is called off.
 *
 * @param hold makes sure that the work is still this worker's
 * @returns false if it was finished before, or the report is gone
 */
export async function finishReportRun(
  scope: Scope,
  { runId, reportId, lastDay, mail, move, now }: Finished,
  hold: (tx: Db) => Promise<void>,
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    await hold(tx);
    const [run] = await tx.select().from(reportRuns).where(one(scope, runId)).for('update');
    if (!run) return false;
    await moveReport(scope, reportId, move, tx);
    if (run.state !== 'making') return false;
    const { words, recipients } = mail;
    await callOffWaiting(scope, 'report', reportSubject(reportId), tx);
    await writeOutgoing(
      scope,
      {
        kind: 'report',
        subject: reportSubject(reportId, lastDay),
        of: runId,
        series: { kind: 'report', id: reportId },
        ...mail,
      },
      now,
      tx,
    );
    await tx
      .update(reportRuns)
      .set({ state: 'queued', words, failure: null, madeAt: now })
      .where(one(scope, runId));
    await audit(
      scope,
      'report.sent',
      { id: reportId, name: words.subject, recipients: recipients.length },
      tx,
    );
    return true;
  });
}

/** Notes that a run cannot be made and why, and moves the report on to its next moment. */
export async function failReportRun(
  scope: Scope,
  {
    runId,
    reportId,
    failure,
    move,
  }: {
    runId: string;
    reportId: string;
    failure: Told;
    move: Move;
  },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [failed] = await tx
      .update(reportRuns)
      .set({ state: 'failed', failure })
      .where(and(one(scope, runId), eq(reportRuns.state, 'making')))
      .returning({ id: reportRuns.id });
    await moveReport(scope, reportId, move, tx);
    if (failed) {
      const details = { id: reportId, failure: tell(wordsIn('en'), failure) };
      await audit(scope, 'report.failed', details, tx);
    }
  });
}

/** Moves a report on to its next moment, unless somebody gave it another one meanwhile. */
export async function moveReport(
  scope: Scope,
  reportId: string,
  { due, nextAt }: Move,
  on: Db = db,
): Promise<void> {
  await on
    .update(reports)
    .set({ nextAt })
    .where(
      and(
        eq(reports.workspaceId, scope.workspaceId),
        eq(reports.id, reportId),
        eq(reports.state, 'on'),
        eq(reports.nextAt, due),
      ),
    );
}

function one(scope: Scope, id: string) {
  return and(eq(reportRuns.workspaceId, scope.workspaceId), eq(reportRuns.id, id));
}
