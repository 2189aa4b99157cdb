import type { Metadata } from 'next';
import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { lastRuns, listReports, type ReportRunRow } from '@/db/queries/reports';
import { requirePermission } from '@/lib/auth/member';
import { runWords } from '@/lib/outgoing/fate-words';
import { scheduleWords } from '@/lib/outgoing/schedule';
import { type StoredReport, storedReport } from '@/lib/outgoing/stored-report';
import { formatMoment, formatPeriod } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { NoMailServer } from './no-mail-server';
import { SampleClockNote } from './sample-clock-note';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-reports') };
}

export default async function ReportsPage() {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('views:publish');
  const [rows, runs] = await Promise.all([listReports(scope), lastRuns(scope)]);
  const make = (
    <LinkButton href="/reports/new" variant="primary">
      {t('reports.make')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('names.page-reports')}
        description={t('reports.about')}
        actions={rows.length > 0 ? make : null}
      />
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can={t('reports.sample-list')} />
      <Panel>
        {rows.length === 0 ? (
          <EmptyState title={t('reports.none')} icon="calendar" actions={make}>
            {t('reports.none-about')}
          </EmptyState>
        ) : (
          <ReportTable rows={rows.map(storedReport)} runs={runs} timeZone={workspace.timeZone} />
        )}
      </Panel>
    </>
  );
}

function ReportTable({
  rows,
  runs,
  timeZone,
}: {
  rows: readonly StoredReport[];
  runs: ReadonlyMap<string, ReportRunRow>;
  timeZone: string;
}) {
  const t = useWords();
  return (
    <Table caption={t('names.page-reports')} phone="rows">
      <thead>
        <tr>
          <Th>{t('reports.report')}</Th>
          <Th>{t('reports.next')}</Th>
          <Th>{t('reports.last')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, schedule, recipients, state, nextAt }) => (
          <tr key={id}>
            <RowHead
              name={<Link href={`/reports/${id}`}>{name}</Link>}
              detail={t('reports.schedule-to', {
                schedule: scheduleWords(t, schedule),
                count: recipients.length,
              })}
            />
            <Td>
              {state === 'paused' ? <Badge tone="warn">{t('outgoing.paused')}</Badge> : null}
              {nextAt ? formatMoment(t, nextAt, timeZone) : null}
            </Td>
            <Td>{lastWords(t, runs.get(id))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function lastWords(t: Words, run: ReportRunRow | undefined): string {
  if (!run) return t('reports.not-yet');
  const period = formatPeriod(t, { from: run.firstDay, to: run.lastDay });
  return t('reports.run', { period, what: runWords(t, run) });
}
