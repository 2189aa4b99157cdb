import { Suspense } from 'react';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { oneOf } from '@/lib/query-params';
import { metricView } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import type { Said } from '@/lib/words/said';
import { ViewFilters, ViewNotices } from '../view-filters';
import { Why } from './why';
import { WhySkeleton } from './why-skeleton';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('why.title') };
}

export default async function WhyPage({ searchParams }: PageProps<'/why'>) {
  const t = await requestWords();
  const view = await metricView(searchParams, ['metric']);
  const notices: Said[] = [];
  const metric: MetricId = oneOf(await searchParams, 'metric', metricIds, notices) ?? 'ces';
  const surveys = view.catalog.survey.filter((survey) => survey.metric === metric);
  const page = { path: '/why', extra: { metric }, surveys: surveys.map(({ key }) => key) };
  return (
    <>
      <ViewFilters view={view} page={page} metrics={[metric]} />
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense fallback={<WhySkeleton name={t(`names.metric-${metric}`)} />}>
        <Why view={view} metric={metric} />
      </Suspense>
    </>
  );
}
