import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { ReportForm } from '@/components/outgoing/report-form';
import { ToldButton } from '@/components/outgoing/told-button';
import { WhoLeft } from '@/components/outgoing/who-left';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { whoLeft } from '@/db/queries/left-mails';
import { findReport, listReportRuns } from '@/db/queries/reports';
import { requirePermission } from '@/lib/auth/member';
import { scheduleWords } from '@/lib/outgoing/schedule';
import { type StoredReport, storedReport } from '@/lib/outgoing/stored-report';
import { isId } from '@/lib/surveys/archive-input';
import { ClientWords } from '@/lib/words/client-words';
import { formatMoment } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
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

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('reports.one') };
}

const runsShown = 20;

export default async function ReportPage({ params }: PageProps<'/reports/[id]'>) {
  const t = await requestWords();
  const { scope, userId, workspace } = await requirePermission('views:publish');
  const { id } = await params;
  const row = isId(id) ? await findReport(scope, id) : undefined;
  if (!row) notFound();
  const report = storedReport(row);
  const [runs, left, { views, members }] = await Promise.all([
    listReportRuns(scope, id, runsShown),
    whoLeft(scope, { kind: 'report', id }, report.recipients),
    formChoices(t, scope, userId),
  ]);
  const isOn = report.state === 'on';
  const { timeZone } = workspace;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/reports">{t('names.page-reports')}</Link>}
        title={report.name}
        description={planWords(t, report, timeZone)}
        actions={<Actions report={report} />}
      >
        {isOn ? null : <Badge tone="warn">{t('outgoing.paused')}</Badge>}
      </PageHeader>
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can={t('reports.sample-one')} />
      <div className="grid gap-4">
        <Panel padded className="max-w-3xl">
          <ClientWords areas={['outgoing-form', 'report-form']}>
            <ReportForm
              action={saveReportAction}
              report={{ ...report, schedule: shownSchedule(report.schedule) }}
              members={members}
              views={views}
              timeZone={timeZone}
            />
          </ClientWords>
        </Panel>
        {left.length > 0 ? (
          <Panel title={t('outgoing.who-left')} note={String(left.length)}>
            <WhoLeft of="report" left={left} timeZone={timeZone} />
          </Panel>
        ) : null}
        <Panel
          title={t('reports.what-went')}
          note={runs.length === runsShown ? t('reports.last-runs', { n: runsShown }) : null}
        >
          <PastRuns runs={runs} timeZone={timeZone} />
        </Panel>
      </div>
    </>
  );
}

function planWords(
  t: Words,
  { schedule, nextAt }: Pick<StoredReport, 'schedule' | 'nextAt'>,
  timeZone: string,
): string {
  const plan = { schedule: scheduleWords(t, schedule) };
  return nextAt
    ? t('reports.schedule-next', { ...plan, at: formatMoment(t, nextAt, timeZone) })
    : t('reports.schedule', plan);
}

function Actions({ report: { id, name, state } }: { report: StoredReport }) {
  const t = useWords();
  const isOn = state === 'on';
  return (
    <>
      <LinkButton href={`/reports/${id}/preview`}>{t('reports.preview')}</LinkButton>
      <ToldButton action={sendReportNowAction} fields={{ id }} pending={t('reports.making')}>
        {t('reports.send-now')}
      </ToldButton>
      <ActionButton action={moveReportAction} fields={{ id, state: isOn ? 'paused' : 'on' }}>
        {t(isOn ? 'outgoing.pause' : 'outgoing.resume')}
      </ActionButton>
      <ConfirmedAction
        action={removeReportAction}
        fields={{ id }}
        label={t('outgoing.delete')}
        name={t('outgoing.delete-named', { name })}
        title={t('reports.delete-ask', { name })}
        confirm={t('reports.delete-it')}
        irreversible
      >
        {t('reports.delete-what')}
      </ConfirmedAction>
    </>
  );
}
