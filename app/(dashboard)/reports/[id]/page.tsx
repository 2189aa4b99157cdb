import Link from 'next/link';
import { notFound } from 'next/navigation';
import { momentsIn } from '@/app/(dashboard)/moments-in';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { ReportForm } from '@/components/outgoing/report-form';
import { ToldButton } from '@/components/outgoing/told-button';
import { WhoLeft } from '@/components/outgoing/who-left';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { whoLeft } from '@/db/queries/left-mails';
import { findReport, listReportRuns } from '@/db/queries/reports';
import { requirePermission } from '@/lib/auth/member';
import { scheduleWords, weekdayNames } from '@/lib/outgoing/schedule';
import { storedReport } from '@/lib/outgoing/stored-report';
import { isId } from '@/lib/surveys/archive-input';
import {
  moveReportAction,
  removeReportAction,
  saveReportAction,
  sendReportNowAction,
} from '../actions';
import { formChoices, shownSchedule } from '../form-choices';
import { NoMailServer } from '../no-mail-server';
import { SampleClockNote } from '../sample-clock-note';
import { PastRuns } from './past-runs';

export const metadata = { title: 'A report' };

const runsShown = 20;

export default async function ReportPage({ params }: PageProps<'/reports/[id]'>) {
  const { scope, userId, workspace } = await requirePermission('views:publish');
  const { id } = await params;
  const row = isId(id) ? await findReport(scope, id) : undefined;
  if (!row) notFound();
  const report = storedReport(row);
  const [runs, left, { views, members }] = await Promise.all([
    listReportRuns(scope, id, runsShown),
    whoLeft(scope, { kind: 'report', id }, report.recipients),
    formChoices(scope, userId),
  ]);
  const isOn = report.state === 'on';
  const moment = momentsIn(workspace.timeZone);
  const next = report.nextAt ? `, next on ${moment.format(report.nextAt)}` : '';
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/reports">Reports</Link>}
        title={report.name}
        description={`${scheduleWords(report.schedule)}${next}.`}
        actions={
          <>
            <LinkButton href={`/reports/${id}/preview`}>Preview</LinkButton>
            <ToldButton action={sendReportNowAction} fields={{ id }} pending="Making it …">
              Send me one now
            </ToldButton>
            <ActionButton action={moveReportAction} fields={{ id, state: isOn ? 'paused' : 'on' }}>
              {isOn ? 'Pause' : 'Resume'}
            </ActionButton>
            <ConfirmedAction
              action={removeReportAction}
              fields={{ id }}
              label="Delete"
              name={`Delete ${report.name}`}
              title={`Delete the report “${report.name}”?`}
              confirm="Delete the report"
              irreversible
            >
              It goes to nobody any more, and the list of what went is deleted with it. Mails that
              went stay in the outbox.
            </ConfirmedAction>
          </>
        }
      >
        {isOn ? null : <Badge tone="warn">Paused</Badge>}
      </PageHeader>
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can="“Send me one now” works." />
      <div className="grid gap-4">
        <Panel padded className="max-w-3xl">
          <ReportForm
            action={saveReportAction}
            report={{ ...report, schedule: shownSchedule(report.schedule) }}
            members={members}
            views={views}
            weekdays={weekdayNames}
            timeZone={workspace.timeZone}
          />
        </Panel>
        {left.length > 0 ? (
          <Panel title="Who left" note={String(left.length)}>
            <WhoLeft of="report" left={left} moment={moment} />
          </Panel>
        ) : null}
        <Panel title="What went" note={runs.length === runsShown ? `last ${runsShown}` : null}>
          <PastRuns runs={runs} moment={moment} />
        </Panel>
      </div>
    </>
  );
}
