import type { Metadata } from 'next';
import { DashboardTable, type ShownDashboard } from '@/components/dashboards/dashboard-table';
import { NewDashboard } from '@/components/dashboards/new-dashboard';
import { ActionButton } from '@/components/forms/action-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type ListedDashboard, listDashboards } from '@/db/queries/dashboards';
import { type Member, requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { dayIn } from '@/lib/metrics/period';
import { first } from '@/lib/query-params';
import { ClientWords } from '@/lib/words/client-words';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { createDashboardAction, duplicateDashboardAction, moveDashboardAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-dashboards') };
}

export default async function DashboardsPage({ searchParams }: PageProps<'/dashboards'>) {
  const t = await requestWords();
  const member = await requireMember();
  const { scope, userId, role } = member;
  const [used, archived, params] = await Promise.all([
    listDashboards(scope, userId),
    listDashboards(scope, userId, true),
    searchParams,
  ]);
  const mayWrite = may(role, 'views:write');
  const moved = archived.find(({ id }) => id === first(params.archived));
  const actions = mayWrite
    ? { duplicate: duplicateDashboardAction, move: moveDashboardAction }
    : null;
  return (
    <ClientWords areas={['dashboard-maker']}>
      <PageHeader title={t('names.page-dashboards')} description={t('dashboards.are')} />
      {moved && mayWrite ? (
        <Notice
          tone="good"
          actions={
            <ActionButton action={moveDashboardAction} fields={{ id: moved.id, to: 'used' }} small>
              {t('dashboards.undo')}
            </ActionButton>
          }
        >
          {t('dashboards.is-put-away', { name: moved.name })}
        </Notice>
      ) : null}
      <Panel className="mb-4" title={t('names.page-dashboards')}>
        {used.length > 0 ? (
          <DashboardTable dashboards={used.map(shownTo(t, member))} actions={actions} />
        ) : (
          <EmptyState title={t('dashboards.none-yet')} icon="overview">
            {t(mayWrite ? 'dashboards.make-for' : 'dashboards.manager-can')}
          </EmptyState>
        )}
      </Panel>
      {mayWrite ? (
        <Panel title={t('dashboards.new')} padded className="mb-4">
          <NewDashboard action={createDashboardAction} />
        </Panel>
      ) : null}
      {archived.length > 0 ? (
        <Panel title={t('dashboards.put-away')}>
          <DashboardTable dashboards={archived.map(shownTo(t, member))} actions={actions} />
        </Panel>
      ) : null}
    </ClientWords>
  );
}

function shownTo(t: Words, { userId, workspace }: Member) {
  return (dashboard: ListedDashboard): ShownDashboard => {
    const { id, name, isShared, isArchived, ownerId, ownerName, cards, updatedAt } = dashboard;
    return {
      id,
      name,
      isShared,
      isArchived,
      owner:
        ownerId === userId ? t('dashboards.you') : (ownerName ?? t('dashboards.somebody-left')),
      cards: cards.length,
      changed: formatDay(t, dayIn(updatedAt, workspace.timeZone)),
    };
  };
}
