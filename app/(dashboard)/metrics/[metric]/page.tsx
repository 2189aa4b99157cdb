import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { ViewFilters, ViewNotices } from '@/app/(dashboard)/view-filters';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import { metricView } from '@/lib/reports/view';
import { MetricNumbers } from './metric-numbers';
import { MetricSkeleton } from './metric-skeleton';

type Props = PageProps<'/metrics/[metric]'>;

async function metricOf({ params }: Pick<Props, 'params'>): Promise<MetricId> {
  const { metric } = await params;
  return metricIds.find((id) => id === metric) ?? notFound();
}

export async function generateMetadata(props: Props) {
  const { short, long } = metricNames[await metricOf(props)];
  return { title: `${short}, ${long}` };
}

export default async function MetricPage(props: Props) {
  const metric = await metricOf(props);
  const view = await metricView(props.searchParams, ['show']);
  const isTable = (await props.searchParams).show === 'table';
  const extra: Record<string, string> = isTable ? { show: 'table' } : {};
  const surveys = view.catalog.survey.filter((survey) => survey.metric === metric);
  const page = { path: `/metrics/${metric}`, extra, surveys: surveys.map(({ key }) => key) };
  return (
    <>
      <ViewFilters view={view} page={page} metrics={[metric]} />
      <ViewNotices notices={view.notices} />
      <Suspense fallback={<MetricSkeleton metric={metric} query={view.query} />}>
        <MetricNumbers view={view} metric={metric} page={page} isTable={isTable} />
      </Suspense>
    </>
  );
}
