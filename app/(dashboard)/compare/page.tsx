import { Suspense } from 'react';
import { FilterBar } from '@/components/metrics/filter-bar';
import { filterBar } from '@/lib/reports/filter-options';
import { compareHref } from '@/lib/reports/segments';
import { metricView } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { ViewActions } from '../view-actions';
import { ViewNotices } from '../view-filters';
import { Compare } from './compare';
import { CompareSkeleton } from './compare-skeleton';
import { compareParams, segmentViews } from './segment-views';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('compare.title') };
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const t = await requestWords();
  const params = await searchParams;
  const view = await metricView(searchParams, compareParams(params));
  const { views, metric, notices } = segmentViews(view.member, view.catalog, params);
  const filters = { a: views.a.query.filters, b: views.b.query.filters };
  const address = (query: typeof view.query) => compareHref(query, metric, filters);
  const { period } = filterBar(t, view, { path: '/compare', address }, null);
  return (
    <>
      <FilterBar period={period} compare={null} dimensions={[]} clearHref={null}>
        <ViewActions address={address(view.query)} />
      </FilterBar>
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense fallback={<CompareSkeleton name={t(`names.metric-${metric}`)} />}>
        <Compare views={views} metric={metric} />
      </Suspense>
    </>
  );
}
