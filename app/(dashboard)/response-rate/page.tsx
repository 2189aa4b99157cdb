import type { Metadata } from 'next';
import { Suspense } from 'react';
import { FilterBar } from '@/components/metrics/filter-bar';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { printMetricQuery } from '@/lib/metric-query';
import { filterBar } from '@/lib/reports/filter-options';
import { metricView } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { ViewNotices } from '../view-filters';
import { Rates } from './rates';
import { RatesSkeleton } from './rates-skeleton';
import { WhoAnswered } from './who-answered';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-response-rate') };
}

export default async function ResponseRatePage({ searchParams }: PageProps<'/response-rate'>) {
  const t = await requestWords();
  const view = await metricView(searchParams);
  const { query, catalog, notices } = view;
  const narrowing = { ...catalog, attributes: [] };
  return (
    <>
      <FilterBar {...filterBar(t, { query, catalog: narrowing }, { path: '/response-rate' }, null)}>
        <a
          className={buttonClass({})}
          href={`/response-rate/export${printMetricQuery(query)}`}
          download
        >
          <Icon name="export" />
          {t('files.export')}
        </a>
      </FilterBar>
      <ViewNotices notices={notices} />
      <Suspense fallback={<RatesSkeleton />}>
        <Rates view={view} />
      </Suspense>
      <Suspense fallback={<Skeleton height={240} />}>
        <WhoAnswered view={view} />
      </Suspense>
    </>
  );
}
