import { DashboardCards } from '@/app/(dashboard)/dashboards/cards/dashboard-cards';
import { PrintFooter } from '@/app/(dashboard)/print-footer';
import { ViewFilters, ViewNotices } from '@/app/(dashboard)/view-filters';
import { LiveFigures } from '@/components/responses/live-feed';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { idAt } from '@/lib/live/earlier-id';
import { printMetricQuery } from '@/lib/metric-query';
import { periodWords } from '@/lib/reports/period-words';
import { metricView } from '@/lib/reports/view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { shownDashboard } from './shown-dashboard';

type Props = PageProps<'/dashboards/[id]'>;

export async function generateMetadata({ params }: Props) {
  const { name } = await shownDashboard(await requireMember(), (await params).id);
  return { title: name };
}

export default async function DashboardPage({ params, searchParams }: Props) {
  const t = await requestWords();
  const view = await metricView(searchParams);
  const { id, name, cards, isArchived } = await shownDashboard(view.member, (await params).id);
  const page = { path: `/dashboards/${id}` };
  const mayWrite = may(view.member.role, 'views:write');
  return (
    <ClientWords areas={['charts', 'live', 'metric']}>
      <ViewFilters view={view} page={page} name={name} />
      <ViewNotices notices={view.notices} />
      <LiveFigures address="/responses/live?period=all-time" after={idAt(Date.now())} />
      {isArchived ? <Notice>{t('dashboards.still-counted')}</Notice> : null}
      <PageHeader
        title={name}
        description={periodWords(t, view.query)}
        actions={
          mayWrite ? (
            <LinkButton href={`/dashboards/${id}/edit`}>
              <Icon name="edit" small /> {t('dashboards.edit')}
            </LinkButton>
          ) : null
        }
      />
      {cards.length > 0 ? (
        <>
          <DashboardCards cards={cards} view={view} />
          <PrintFooter
            view={view}
            address={`${page.path}${printMetricQuery(view.query)}`}
            n={t('dashboards.cards-own-n')}
          />
        </>
      ) : (
        <Panel>
          <EmptyState title={t('dashboards.no-cards')} icon="overview">
            {t(mayWrite ? 'dashboards.edit-to-add' : 'dashboards.maker-added-none')}
          </EmptyState>
        </Panel>
      )}
    </ClientWords>
  );
}
