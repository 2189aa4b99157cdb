import type { Metadata } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { listAlerts } from '@/db/queries/alerts';
import { loadCatalog } from '@/db/queries/catalog';
import { requirePermission } from '@/lib/auth/member';
import { ruleWords } from '@/lib/outgoing/alert-rule';
import { storedAlert } from '@/lib/outgoing/stored-alert';
import { watchedWords } from '@/lib/outgoing/watched-words';
import { formatMoment } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { NoMailServer } from '../reports/no-mail-server';
import { SampleClockNote } from '../reports/sample-clock-note';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-alerts') };
}

export default async function AlertsPage() {
  const t = await requestWords();
  const { scope, workspace, now } = await requirePermission('views:publish');
  const [rows, catalog] = await Promise.all([listAlerts(scope), loadCatalog(scope)]);
  const { timeZone, weekStart } = workspace;
  const context = { timeZone, weekStart, now, catalog };
  const make = (
    <LinkButton href="/alerts/new" variant="primary">
      {t('alerts.make')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('names.page-alerts')}
        description={t('alerts.about')}
        actions={rows.length > 0 ? make : null}
      />
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can={t('alerts.sample')} />
      <Panel>
        {rows.length === 0 ? (
          <EmptyState title={t('alerts.none')} icon="warning" actions={make}>
            {t('alerts.none-about')}
          </EmptyState>
        ) : (
          <Table caption={t('names.page-alerts')} phone="rows">
            <thead>
              <tr>
                <Th>{t('alerts.alert')}</Th>
                <Th>{t('alerts.goes-off-when')}</Th>
                <Th>{t('alerts.last')}</Th>
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
                    {state === 'paused' ? <Badge tone="warn">{t('outgoing.paused')}</Badge> : null}
                  </Td>
                  <Td>{firedAt ? formatMoment(t, firedAt, timeZone) : t('alerts.never')}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Panel>
    </>
  );
}
