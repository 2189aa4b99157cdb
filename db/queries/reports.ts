import 'server-only';
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { mails, reportRuns, reports, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ReportRunState, ReportState } from '@/lib/outgoing/vocabulary';
import type { MailState } from '@/lib/surveys/vocabulary';
import type { Language } from '@/lib/words/languages';
import type { Told } from '@/lib/words/told';

/** A report as it is stored; `lib/outgoing` reads its schedule and sections. */
export type ReportRow = {
  readonly id: string;
  readonly name: string;
  readonly state: ReportState;
  readonly schedule: unknown;
  readonly sections: unknown;
  readonly recipients: readonly string[];
  readonly language: Language;
  readonly withPdf: boolean;
  readonly ownerId: string;
  readonly nextAt: Date | null;
};

const columns = {
  id: reports.id,
  name: reports.name,
  state: reports.state,
  schedule: reports.schedule,
  sections: reports.sections,
  recipients: reports.recipients,
  language: reports.language,
  withPdf: reports.withPdf,
  ownerId: reports.ownerId,
  nextAt: reports.nextAt,
};

/** The reports of a workspace by name. */
export async function listReports(scope: Scope, on: Db = db): Promise<ReportRow[]> {
  return on
    .select(columns)
    .from(reports)
    .where(eq(reports.workspaceId, scope.workspaceId))
    .orderBy(asc(sql`lower(${reports.name})`), asc(reports.id));
}

/** Undefined if there is no such report. */
export async function findReport(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ReportRow | undefined> {
  const [row] = await on
    .select(columns)
    .from(reports)
    .where(and(eq(reports.workspaceId, scope.workspaceId), eq(reports.id, id)));
  return row;
}

/** How the mail of a run to one address stands. */
export type MailFate = {
  readonly mailId: string;
  readonly address: string | null;
  readonly state: MailState;
  readonly failure: string | null;
};

export type ReportRunRow = {
  readonly id: string;
  readonly reportId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly state: ReportRunState;
  readonly failure: Told | null;
  readonly startedAt: Date;
  readonly mails: readonly MailFate[];
};

const runColumns = {
  id: reportRuns.id,
  reportId: reportRuns.reportId,
  firstDay: reportRuns.firstDay,
  lastDay: reportRuns.lastDay,
  state: reportRuns.state,
  failure: reportRuns.failure,
  startedAt: reportRuns.startedAt,
};

/** The last runs of a report, the newest first, each with the fates of its mails. */
export async function listReportRuns(
  scope: Scope,
  reportId: string,
  limit: number,
  on: Db = db,
): Promise<ReportRunRow[]> {
  const runs = await on
    .select(runColumns)
    .from(reportRuns)
    .where(and(eq(reportRuns.workspaceId, scope.workspaceId), eq(reportRuns.reportId, reportId)))
    .orderBy(desc(reportRuns.lastDay))
    .limit(limit);
  return withMails(scope, runs, on);
}

/** The last run of each report, by the id of the report. */
export async function lastRuns(
  scope: Scope,
  on: Db = db,
): Promise<ReadonlyMap<string, ReportRunRow>> {
  const runs = await on
    .selectDistinctOn([reportRuns.reportId], runColumns)
    .from(reportRuns)
    .where(eq(reportRuns.workspaceId, scope.workspaceId))
    .orderBy(reportRuns.reportId, desc(reportRuns.lastDay));
  const filled = await withMails(scope, runs, on);
  return new Map(filled.map((run) => [run.reportId, run]));
}

async function withMails(
  scope: Scope,
  runs: readonly Omit<ReportRunRow, 'mails'>[],
  on: Db,
): Promise<ReportRunRow[]> {
  if (runs.length === 0) return [];
  const ofRun = sql<string>`${mails.words} ->> 'filesOf'`;
  const rows = await on
    .select({
      of: ofRun,
      mailId: mails.id,
      address: mails.address,
      state: mails.state,
      failure: mails.failure,
    })
    .from(mails)
    .where(
      and(
        eq(mails.workspaceId, scope.workspaceId),
        eq(mails.kind, 'report'),
        inArray(
          ofRun,
          runs.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(mails.address), asc(mails.id));
  return runs.map((run) => ({
    ...run,
    mails: rows.filter(({ of }) => of === run.id).map(({ of: _, ...fate }) => fate),
  }));
}

/** Reports whose moment has come, in all workspaces but samples, whose clocks stand still. */
export async function dueReports(
  now: Date,
): Promise<{ readonly workspaceId: string; readonly id: string }[]> {
  return acrossWorkspaces
    .select({ workspaceId: reports.workspaceId, id: reports.id })
    .from(reports)
    .innerJoin(workspaces, eq(workspaces.id, reports.workspaceId))
    .where(
      and(
        isNull(workspaces.sampleOf),
        eq(reports.state, 'on'),
        isNotNull(reports.nextAt),
        lte(reports.nextAt, now),
      ),
    );
}
