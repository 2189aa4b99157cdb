import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { lastRuns, listReports } from '@/db/queries/reports';
import { requirePermission } from '@/lib/auth/member';
import { runWords } from '@/lib/outgoing/fate-words';
import { scheduleWords } from '@/lib/outgoing/schedule';
import { storedReport } from '@/lib/outgoing/stored-report';
import { formatPeriod } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { momentsIn } from '../moments-in';
import { NoMailServer } from './no-mail-server';
import { SampleClockNote } from './sample-clock-note';

export const metadata = { title: 'Reports' };

const make = (
  <LinkButton href="/reports/new" variant="primary">
    Make a report
  </LinkButton>
);

export default async function ReportsPage() {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('views:publish');
  const [rows, runs] = await Promise.all([listReports(scope), lastRuns(scope)]);
  const moment = momentsIn(workspace.timeZone);
  return (
    <>
      <PageHeader
        title="Reports"
        description="Figures and views that go out by mail, with charts in the mail and as a PDF."
        actions={rows.length > 0 ? make : null}
      />
      <NoMailServer />
      <SampleClockNote
        isSample={workspace.isSample}
        can="A report can be made, looked at and sent to yourself."
      />
      <Panel>
        {rows.length === 0 ? (
          <EmptyState title="No report yet" icon="calendar" actions={make}>
            A report brings score, response rate and whatever views you choose to people’s inboxes,
            daily, weekly or monthly, each figure with its change and whether that is more than
            chance.
          </EmptyState>
        ) : (
          <Table caption="Reports" phone="rows">
            <thead>
              <tr>
                <Th>Report</Th>
                <Th>Next</Th>
                <Th>Last</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(storedReport).map(({ id, name, schedule, recipients, state, nextAt }) => {
                const run = runs.get(id);
                return (
                  <tr key={id}>
                    <RowHead
                      name={<Link href={`/reports/${id}`}>{name}</Link>}
                      detail={`${scheduleWords(schedule)}, to ${peopleWords(recipients.length)}`}
                    />
                    <Td>
                      {state === 'paused' ? <Badge tone="warn">Paused</Badge> : null}
                      {nextAt ? moment.format(nextAt) : null}
                    </Td>
                    <Td>
                      {run
                        ? `${formatPeriod(t, { from: run.firstDay, to: run.lastDay })}: ${runWords(run)}`
                        : 'Has not gone out yet'}
                    </Td>
                  </tr>
                );
              })}
            </tbody>
          </Table>
        )}
      </Panel>
    </>
  );
}

function peopleWords(count: number): string {
  if (count === 0) return 'nobody yet';
  return count === 1 ? 'one address' : `${count} addresses`;
}
