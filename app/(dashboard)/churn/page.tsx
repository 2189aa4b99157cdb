import { Suspense } from 'react';
import { ViewActions } from '@/app/(dashboard)/view-actions';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { FilterBar } from '@/components/metrics/filter-bar';
import { printMetricQuery } from '@/lib/metric-query';
import { churnParams, parseChurnParams, printChurnParams } from '@/lib/reports/churn-query';
import { filterBar } from '@/lib/reports/filter-options';
import { payingFilters, payingView } from '@/lib/reports/value-view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { ChurnNumbers } from './churn-numbers';
import { ChurnSkeleton } from './churn-skeleton';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('names.page-churn') };
}

export default async function ChurnPage({ searchParams }: PageProps<'/churn'>) {
  const t = await requestWords();
  const view = await payingView(searchParams, churnParams);
  const { asked, notices } = parseChurnParams(await searchParams);
  const { query, catalog } = view;
  const page = { path: '/churn', extra: printChurnParams(asked) };
  return (
    <ClientWords areas={['term']}>
      <FilterBar {...filterBar(t, { query, catalog: payingFilters(catalog) }, page, null)}>
        <ViewActions address={`${page.path}${printMetricQuery(query, page.extra)}`} />
      </FilterBar>
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense fallback={<ChurnSkeleton />}>
        <ChurnNumbers view={view} asked={asked} />
      </Suspense>
    </ClientWords>
  );
}
