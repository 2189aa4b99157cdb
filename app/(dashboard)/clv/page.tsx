import { Suspense } from 'react';
import { ViewActions } from '@/app/(dashboard)/view-actions';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { FilterBar } from '@/components/metrics/filter-bar';
import { printMetricQuery } from '@/lib/metric-query';
import { filterBar } from '@/lib/reports/filter-options';
import { payingFilters, payingView } from '@/lib/reports/value-view';
import { ClvNumbers } from './clv-numbers';
import { ClvSkeleton } from './clv-skeleton';

export const metadata = { title: 'CLV' };

export default async function ClvPage({ searchParams }: PageProps<'/clv'>) {
  const view = await payingView(searchParams, ['customer']);
  const { customer } = await searchParams;
  const asked = typeof customer === 'string' ? customer.trim().slice(0, 200) : '';
  const { query, catalog } = view;
  return (
    <>
      <FilterBar {...filterBar({ query, catalog: payingFilters(catalog) }, { path: '/clv' }, null)}>
        <ViewActions address={`/clv${printMetricQuery(query)}`} />
      </FilterBar>
      <ViewNotices notices={view.notices} />
      <Suspense fallback={<ClvSkeleton />}>
        <ClvNumbers view={view} customer={asked} />
      </Suspense>
    </>
  );
}
