import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { listAlerts } from '@/db/queries/alerts';
import { loadCatalog } from '@/db/queries/catalog';
import { requirePermission } from '@/lib/auth/member';
import { ruleWords } from '@/lib/outgoing/alert-rule';
import { storedAlert } from '@/lib/outgoing/stored-alert';
import { watchedWords } from '@/lib/outgoing/watched-words';
import { requestWords } from '@/lib/words/request-words';
import { momentsIn } from '../moments-in';
import { NoMailServer } from '../reports/no-mail-server';
import { SampleClockNote } from '../reports/sample-clock-note';

export const metadata = { title: 'Alerts' };

const make = (
  <LinkButton href="/alerts/new" variant="primary">
    Make an alert
  </LinkButton>
);

export default async function AlertsPage() {
  const t = await requestWords();
  const { scope, workspace, now } = await requirePermission('views:publish');
  const [rows, catalog] = await Promise.all([listAlerts(scope), loadCatalog(scope)]);
  const { timeZone, weekStart } = workspace;
  const context = { timeZone, weekStart, now, catalog };
  const moment = momentsIn(timeZone);
  return (
    <>
      <PageHeader
        title="Alerts"
        description="Told at once, by mail or webhook, when a number needs somebody: never for too few answers, and not again and again."
        actions={rows.length > 0 ? make : null}
      />
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can="“Try it now” works." />
      <Panel>
        {rows.length === 0 ? (
          <EmptyState title="No alert yet" icon="warning" actions={make}>
            An alert watches a metric, everywhere or at one touchpoint, and speaks up when it falls
            by more than chance, misses its target or crosses a bound. Every few minutes it looks.
          </EmptyState>
        ) : (
          <Table caption="Alerts" phone="rows">
            <thead>
              <tr>
                <Th>Alert</Th>
                <Th>Goes off when</Th>
                <Th>Last went off</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(storedAlert).map(({ id, name, rule, address, state, firedAt }) => (
                <tr key={id}>
                  <RowHead
                    name={<Link href={`/alerts/${id}`}>{name}</Link>}
                    detail={watchedWords(t, address, context)}
                  />
                  <Td>
                    {ruleWords(t, rule)}{' '}
                    {state === 'paused' ? <Badge tone="warn">Paused</Badge> : null}
                  </Td>
                  <Td>{firedAt ? moment.format(firedAt) : 'Never yet'}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Panel>
    </>
  );
}
