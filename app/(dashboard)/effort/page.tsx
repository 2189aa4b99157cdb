import { Suspense } from 'react';
import { FilterBar } from '@/components/metrics/filter-bar';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { printMetricQuery } from '@/lib/metric-query';
import { effortParams, parseEffortParams, printEffortParams } from '@/lib/reports/effort-window';
import { filterBar } from '@/lib/reports/filter-options';
import { metricView } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { ViewNotices } from '../view-filters';
import { EffortNumbers } from './effort-numbers';
import { EffortSkeleton } from './effort-skeleton';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('names.page-effort') };
}

export default async function EffortPage({ searchParams }: PageProps<'/effort'>) {
  const t = await requestWords();
  const view = await metricView(searchParams, effortParams);
  const { asked, notices } = parseEffortParams(await searchParams);
  const page = { path: '/effort', extra: printEffortParams(asked) };
  return (
    <>
      <FilterBar {...filterBar(t, view, page, null)} compare={null}>
        <a
          className={buttonClass({})}
          href={`/effort/export${printMetricQuery(view.query, page.extra)}`}
          download
        >
          <Icon name="export" />
          {t('files.export')}
        </a>
      </FilterBar>
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense fallback={<EffortSkeleton />}>
        <EffortNumbers view={view} asked={asked} />
      </Suspense>
    </>
  );
}
