import { Suspense } from 'react';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import { oneOf } from '@/lib/query-params';
import { metricView } from '@/lib/reports/view';
import { ViewFilters, ViewNotices } from '../view-filters';
import { Why } from './why';
import { WhySkeleton } from './why-skeleton';

export const metadata = { title: 'Why did it move?' };

export default async function WhyPage({ searchParams }: PageProps<'/why'>) {
  const view = await metricView(searchParams, ['metric']);
  const notices: string[] = [];
  const metric: MetricId = oneOf(await searchParams, 'metric', metricIds, notices) ?? 'ces';
  const surveys = view.catalog.survey.filter((survey) => survey.metric === metric);
  const page = { path: '/why', extra: { metric }, surveys: surveys.map(({ key }) => key) };
  return (
    <>
      <ViewFilters view={view} page={page} metrics={[metric]} />
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense fallback={<WhySkeleton name={metricNames[metric].short} />}>
        <Why view={view} metric={metric} />
      </Suspense>
    </>
  );
}
