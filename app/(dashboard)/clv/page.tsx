import { Suspense } from 'react';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { FilterBar } from '@/components/metrics/filter-bar';
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
      <FilterBar
        {...filterBar({ query, catalog: payingFilters(catalog) }, { path: '/clv' }, null)}
      />
      <ViewNotices notices={view.notices} />
      <Suspense fallback={<ClvSkeleton />}>
        <ClvNumbers view={view} customer={asked} />
      </Suspense>
    </>
  );
}
