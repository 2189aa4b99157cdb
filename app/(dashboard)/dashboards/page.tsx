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
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { createDashboardAction, duplicateDashboardAction, moveDashboardAction } from './actions';

export const metadata = { title: 'Dashboards' };

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
    <>
      <PageHeader
        title="Dashboards"
        description="Cards, trends, boards and words in one place. One filter moves all that have none of their own."
      />
      {moved && mayWrite ? (
        <Notice
          tone="good"
          actions={
            <ActionButton action={moveDashboardAction} fields={{ id: moved.id, to: 'used' }} small>
              Undo
            </ActionButton>
          }
        >
          “{moved.name}” is put away. Links that show it say so.
        </Notice>
      ) : null}
      <Panel className="mb-4" title="Dashboards">
        {used.length > 0 ? (
          <DashboardTable dashboards={used.map(shownTo(t, member))} actions={actions} />
        ) : (
          <EmptyState title="No dashboard yet" icon="overview">
            {mayWrite
              ? 'Make one for a team, a weekly meeting or a screen on the wall.'
              : 'A manager can make one and share it with the team.'}
          </EmptyState>
        )}
      </Panel>
      {mayWrite ? (
        <Panel title="A new dashboard" padded className="mb-4">
          <NewDashboard action={createDashboardAction} />
        </Panel>
      ) : null}
      {archived.length > 0 ? (
        <Panel title="Put away">
          <DashboardTable dashboards={archived.map(shownTo(t, member))} actions={actions} />
        </Panel>
      ) : null}
    </>
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
      owner: ownerId === userId ? 'you' : (ownerName ?? 'somebody who has left'),
      cards: cards.length,
      changed: formatDay(t, dayIn(updatedAt, workspace.timeZone)),
    };
  };
}
