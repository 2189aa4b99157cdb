import { useWords } from '#words';
import { Board } from '@/app/(dashboard)/board/board';
import { ChurnNumbers } from '@/app/(dashboard)/churn/churn-numbers';
import { ClvNumbers } from '@/app/(dashboard)/clv/clv-numbers';
import { Compare } from '@/app/(dashboard)/compare/compare';
import { segmentViews } from '@/app/(dashboard)/compare/segment-views';
import { DashboardCards } from '@/app/(dashboard)/dashboards/cards/dashboard-cards';
import { MetricNumbers } from '@/app/(dashboard)/metrics/[metric]/metric-numbers';
import { readShown } from '@/app/(dashboard)/metrics/[metric]/shown-params';
import { OverviewNumbers } from '@/app/(dashboard)/overview-numbers';
import { Why } from '@/app/(dashboard)/why/why';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { WithoutLinks } from '@/components/ui/view-link';
import { findDashboard, linkedDashboard } from '@/db/queries/dashboards';
import { valueThere } from '@/db/queries/value-there';
import { metricIds } from '@/lib/metrics/definition';
import { boardParams, parseBoardAddress } from '@/lib/reports/board-address';
import { churnParams, parseChurnParams } from '@/lib/reports/churn-query';
import { clvParams, parseClvParams } from '@/lib/reports/clv-query';
import { payingAt } from '@/lib/reports/value-view';
import { type Viewer, viewAt } from '@/lib/reports/view';
import { goneFilters, queryWords } from '@/lib/reports/view-words';
import { isAboutPaying, type ViewAddress } from '@/lib/views/view-address';
import { paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';

type ShownViewProps = {
  /** Whose permissions hold. */
  viewer: Viewer;
  address: ViewAddress;
};

/**
 * One view alone, counted now: its links lead nowhere, and a filter that stands
 * for nothing any more closes it, because without it more would be seen.
 */
export async function ShownView({ viewer, address }: ShownViewProps) {
  const t = await requestWords();
  const { catalog } = isAboutPaying(address)
    ? await payingAt(t, viewer, {})
    : await viewAt(viewer, {});
  const gone = goneFilters(t, address, catalog);
  if (gone.length > 0) return <NothingLeft words={gone} />;
  return (
    <WithoutLinks>
      <Page viewer={viewer} address={address} />
    </WithoutLinks>
  );
}

async function Page({ viewer, address }: ShownViewProps) {
  const { params } = address;
  const t = await requestWords();
  switch (address.page) {
    case 'overview': {
      const view = await viewAt(viewer, params);
      return <OverviewNumbers view={view} there={await valueThere(viewer.scope)} />;
    }
    case 'metric': {
      const { metric } = address;
      const view = await viewAt(viewer, params, ['show', 'limits']);
      return (
        <MetricNumbers
          {...readShown(params)}
          {...{ view, metric }}
          page={{ path: `/metrics/${metric}` }}
        />
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
    case 'compare': {
      const { catalog } = await viewAt(viewer, {});
      const { views, metric } = segmentViews(viewer, catalog, params);
      return <Compare views={views} metric={metric} />;
    }
    case 'churn': {
      const view = await payingAt(t, viewer, params, churnParams);
      return <ChurnNumbers view={view} asked={parseChurnParams(params).asked} />;
    }
    case 'clv': {
      const view = await payingAt(t, viewer, params, clvParams);
      // Nobody is looked up by their id in a view that others see.
      return <ClvNumbers view={view} asked={parseClvParams({}).asked} />;
    }
    case 'dashboard':
      return <WholeDashboard viewer={viewer} id={address.id} params={params} />;
  }
}

async function WholeDashboard({
  viewer,
  id,
  params,
}: Pick<ShownViewProps, 'viewer'> & Pick<ViewAddress, 'params'> & { id: string }) {
  const t = await requestWords();
  const { scope, userId } = viewer;
  // Only a link shows a view to somebody without an account, and it shows this one, whosever it is.
  const dashboard =
    userId === null ? await linkedDashboard(scope, id) : await findDashboard(scope, id, userId);
  if (!dashboard || dashboard.isArchived) {
    return <NothingLeft words={[t('links.put-away')]} />;
  }
  const view = await viewAt(viewer, params);
  return (
    <>
      <PageHeader title={dashboard.name} description={queryWords(t, view.query, view.catalog)} />
      <DashboardCards cards={dashboard.cards} view={view} isStrict />
    </>
  );
}

function NothingLeft({ words }: { words: readonly string[] }) {
  const t = useWords();
  return (
    <EmptyState heading="h1" icon="filter" title={t('links.nothing-left')}>
      {paragraph(t, [...words, t('links.giver-can')])}
    </EmptyState>
  );
}
