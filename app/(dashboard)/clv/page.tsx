import { Suspense } from 'react';
import { PrintFooter } from '@/app/(dashboard)/print-footer';
import { ViewActions } from '@/app/(dashboard)/view-actions';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { FilterBar } from '@/components/metrics/filter-bar';
import { printMetricQuery } from '@/lib/metric-query';
import { clvParams, parseClvParams } from '@/lib/reports/clv-query';
import { filterBar } from '@/lib/reports/filter-options';
import { payingFilters, payingView } from '@/lib/reports/value-view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { ClvNumbers } from './clv-numbers';
import { ClvSkeleton } from './clv-skeleton';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('names.page-clv') };
}

export default async function ClvPage({ searchParams }: PageProps<'/clv'>) {
  const t = await requestWords();
  const view = await payingView(searchParams, clvParams);
  const { asked, notices } = parseClvParams(await searchParams);
  const { query, catalog } = view;
  return (
    <ClientWords areas={['term']}>
      <FilterBar
        {...filterBar(t, { query, catalog: payingFilters(catalog) }, { path: '/clv' }, null)}
      >
        <ViewActions address={`/clv${printMetricQuery(query)}`} />
      </FilterBar>
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense fallback={<ClvSkeleton />}>
        <ClvNumbers view={view} asked={asked} />
      </Suspense>
      <PrintFooter view={view} address={`/clv${printMetricQuery(query)}`} n={t('clv.each-n')} />
    </ClientWords>
  );
}
