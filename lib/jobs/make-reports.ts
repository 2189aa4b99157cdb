import 'server-only';
import * as z from 'zod';
import { isCollision, isConnectionLoss } from '@/db/connection-loss';
import {
  beginReportRun,
  failReportRun,
  finishReportRun,
  moveReport,
} from '@/db/mutations/report-runs';
import { listMembers } from '@/db/queries/members';
import { dueReports, findReport } from '@/db/queries/reports';
import { findWorkspace } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { currentWorkspace, workspaceNow } from '@/lib/auth/workspace-clock';
import { AppError } from '@/lib/errors';
import { composeReport } from '@/lib/outgoing/compose-report';
import { outsidersWords } from '@/lib/outgoing/outsiders-words';
import { latestMoment, nextMoment, rangeOf } from '@/lib/outgoing/schedule';
import { type StoredReport, storedReport } from '@/lib/outgoing/stored-report';
import { refusal } from '@/lib/words/refusal';
import type { Told } from '@/lib/words/told';
import type { Words } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';
import { enqueueJob } from './queue';
import { type Progress, registerJob } from './registry';

const kind = 'make-report';
const payload = z.object({ reportId: z.uuid() });

/** A run that is not made by then is given up: something in it brings workers down. */
const longestRun = 60 * 60 * 1000;

registerJob(kind, payload, async (scope, { reportId }, progress, signal) =>
  makeDueReport(scope, reportId, { now: new Date(), progress, signal }),
);

/**
 * Has every report made whose moment has come; one that is being made already
 * is not begun again.
 *
 * @returns how many
 */
export async function enqueueDueReports(now: Date): Promise<number> {
  const due = await dueReports(now);
  for (const { workspaceId, id } of due) {
    const scope = prove(workspaceId, 'job:reports');
    await enqueueJob(scope, kind, { reportId: id }, { subject: id });
  }
  return due.length;
}

type Making = {
  readonly now: Date;
  readonly progress: Pick<Progress, 'hold'>;
  readonly signal: AbortSignal;
};

/**
 * Makes a report for the last of its moments that has come and puts its mails
 * into the outbox. It may be broken off anywhere and begun again: of one report
 * and period there is one run, and its mails are written with its end.
 *
 * @returns the days it was about; null if it was not due
 * @throws {AppError} if it cannot be made; it is then tried again at its next moment
 */
export async function makeDueReport(
  scope: Scope,
  reportId: string,
  { now, progress, signal }: Making,
): Promise<{ lastDay: string } | null> {
  const [row, workspace] = await Promise.all([findReport(scope, reportId), findWorkspace(scope)]);
  if (!row || !workspace || row.state !== 'on' || !row.nextAt || row.nextAt > now) return null;
  const report = storedReport(row);
  const { timeZone } = workspace;
  const moment = latestMoment(report.schedule, row.nextAt, now, timeZone);
  const move = { due: row.nextAt, nextAt: nextMoment(report.schedule, now, timeZone) };
  const range = rangeOf(report.schedule, moment, workspace);
  const run = await beginReportRun(scope, { reportId, range, now });
  if (run.state !== 'making') {
    await moveReport(scope, reportId, move);
    return null;
  }
  try {
    if (now.getTime() - run.startedAt.getTime() > longestRun)
      throw refusal('unavailable', 'outgoing-faults.stuck');
    const reader = {
      scope,
      role: 'viewer',
      workspace: currentWorkspace(workspace),
      now: workspaceNow(workspace, now),
      userId: report.ownerId,
    } as const;
    const t = wordsIn(report.language);
    const toMake = { ...report, owner: await ownerOf(t, scope, report) };
    const made = await composeReport(t, reader, toMake, { range, generatedAt: now });
    signal.throwIfAborted();
    const { words, wordsWith, files } = made;
    const { recipients } = report;
    const series = { kind: 'report', id: reportId } as const;
    const ownWords = await outsidersWords(scope, series, recipients, wordsWith);
    const mail = { words, ownWords, files, recipients };
    const end = { runId: run.id, reportId, lastDay: range.to, mail, move, now };
    await finishReportRun(scope, end, progress.hold);
    return { lastDay: range.to };
  } catch (error) {
    if (signal.aborted || isConnectionLoss(error) || isCollision(error)) throw error;
    const failure: Told =
      error instanceof AppError
        ? (error.said ?? error.message)
        : { key: 'outgoing-faults.not-made' };
    await failReportRun(scope, { runId: run.id, reportId, failure, move });
    throw error;
  }
}

/** Who answers for a report, by name; whoever made it may be gone. */
export async function ownerOf(
  t: Words,
  scope: Scope,
  { ownerId }: Pick<StoredReport, 'ownerId'>,
): Promise<string> {
  const members = await listMembers(scope);
  return members.find(({ userId }) => userId === ownerId)?.name ?? t('report-mail.owner-left');
}
