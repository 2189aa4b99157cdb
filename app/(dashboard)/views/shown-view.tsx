import type { ReactNode } from 'react';
import { Board } from '@/app/(dashboard)/board/board';
import { DashboardCards } from '@/app/(dashboard)/dashboards/cards/dashboard-cards';
import { MetricNumbers } from '@/app/(dashboard)/metrics/[metric]/metric-numbers';
import { OverviewNumbers } from '@/app/(dashboard)/overview-numbers';
import { Why } from '@/app/(dashboard)/why/why';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { WithoutLinks } from '@/components/ui/view-link';
import { findDashboard } from '@/db/queries/dashboards';
import { valueThere } from '@/db/queries/value-there';
import { metricIds } from '@/lib/metrics/definition';
import { boardParams, parseBoardAddress } from '@/lib/reports/board-address';
import { type Viewer, viewAt } from '@/lib/reports/view';
import { goneFilters, queryWords } from '@/lib/reports/view-words';
import type { ViewAddress } from '@/lib/views/view-address';
import { requestWords } from '@/lib/words/request-words';

type ShownViewProps = {
  /** Whose permissions hold. */
  viewer: Viewer;
  address: ViewAddress;
  /** Whose dashboards may be shown; null where a link shows this one, whosever it is. */
  userId: string | null;
};

/**
 * One view alone, counted now: its links lead nowhere, and a filter that stands
 * for nothing any more closes it, because without it more would be seen.
 */
export async function ShownView({ viewer, address, userId }: ShownViewProps) {
  const { catalog } = await viewAt(viewer, {});
  const gone = goneFilters(address, catalog);
  if (gone.length > 0) return <NothingLeft>{gone.join(' ')}</NothingLeft>;
  return (
    <WithoutLinks>
      <Page viewer={viewer} address={address} userId={userId} />
    </WithoutLinks>
  );
}

async function Page({ viewer, address, userId }: ShownViewProps) {
  const { params } = address;
  switch (address.page) {
    case 'overview': {
      const view = await viewAt(viewer, params);
      return <OverviewNumbers view={view} there={await valueThere(viewer.scope)} />;
    }
    case 'metric': {
      const { metric } = address;
      const view = await viewAt(viewer, params, ['show', 'limits']);
      const shown = { isTable: params.show === 'table', isLimited: params.limits === 'on' };
      return (
        <MetricNumbers {...shown} {...{ view, metric }} page={{ path: `/metrics/${metric}` }} />
      );
    }
    case 'board': {
      const view = await viewAt(viewer, params, boardParams);
      return (
        <Board
          view={view}
          address={{ ...parseBoardAddress(params, view.catalog).address, cell: null }}
        />
      );
    }
    case 'why': {
      const view = await viewAt(viewer, params, ['metric']);
      const metric = metricIds.find((id) => id === params.metric) ?? 'ces';
      return <Why view={view} metric={metric} />;
    }
    case 'dashboard':
      return <WholeDashboard viewer={viewer} id={address.id} params={params} userId={userId} />;
    default:
      return <NothingLeft>This page cannot be shown by itself.</NothingLeft>;
  }
}

async function WholeDashboard({
  viewer,
  id,
  params,
  userId,
}: Pick<ShownViewProps, 'viewer' | 'userId'> & Pick<ViewAddress, 'params'> & { id: string }) {
  const t = await requestWords();
  const dashboard = await findDashboard(viewer.scope, id, userId);
  if (!dashboard || dashboard.isArchived) {
    return <NothingLeft>The dashboard was put away.</NothingLeft>;
  }
  const view = await viewAt(viewer, params);
  return (
    <>
      <PageHeader title={dashboard.name} description={queryWords(t, view.query, view.catalog)} />
      <DashboardCards cards={dashboard.cards} view={view} isStrict />
    </>
  );
}

function NothingLeft({ children }: { children: ReactNode }) {
  return (
    <EmptyState heading="h1" icon="filter" title="What this view was made of is not there any more">
      {children} Whoever gave you the view can make a new one.
    </EmptyState>
  );
}
