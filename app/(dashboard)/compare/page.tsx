import { Suspense } from 'react';
import { FilterBar } from '@/components/metrics/filter-bar';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import { oneOf } from '@/lib/query-params';
import { filterBar } from '@/lib/reports/filter-options';
import {
  compareHref,
  paramsOfSegment,
  type SegmentSide,
  segmentParams,
  segmentSides,
} from '@/lib/reports/segments';
import { metricView, viewOf } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { ViewNotices } from '../view-filters';
import { Compare } from './compare';
import { CompareSkeleton } from './compare-skeleton';

export const metadata = { title: 'Two segments side by side' };

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const t = await requestWords();
  const params = await searchParams;
  const alsoKnown = ['metric', ...segmentParams(params)];
  const view = await metricView(searchParams, alsoKnown);
  const notices: string[] = [];
  const metric: MetricId = oneOf(params, 'metric', metricIds, notices) ?? 'ces';
  const segment = (side: SegmentSide) =>
    viewOf(view.member, view.catalog, paramsOfSegment(params, side), alsoKnown);
  const views = { a: segment('a'), b: segment('b') };
  const filters = { a: views.a.query.filters, b: views.b.query.filters };
  const address = (query: typeof view.query) => compareHref(query, metric, filters);
  const told = new Set([
    ...view.notices,
    ...segmentSides.flatMap((side) => views[side].notices),
    ...notices,
  ]);
  const { period } = filterBar(t, view, { path: '/compare', address }, null);
  return (
    <>
      <FilterBar period={period} compare={null} dimensions={[]} clearHref={null} />
      <ViewNotices notices={[...told]} />
      <Suspense fallback={<CompareSkeleton name={metricNames[metric].short} />}>
        <Compare views={views} metric={metric} />
      </Suspense>
    </>
  );
}
