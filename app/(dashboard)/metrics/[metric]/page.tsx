import { notFound } from 'next/navigation';
import { FirstFrame } from '@/app/(dashboard)/first-frame';
import { ViewFilters, ViewNotices } from '@/app/(dashboard)/view-filters';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { metricView } from '@/lib/reports/view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { MetricNumbers, metricFigures } from './metric-numbers';
import { MetricSkeleton } from './metric-skeleton';
import { readShown, shownParams } from './shown-params';

type Props = PageProps<'/metrics/[metric]'>;

async function metricOf({ params }: Pick<Props, 'params'>): Promise<MetricId> {
  const { metric } = await params;
  return metricIds.find((id) => id === metric) ?? notFound();
}

export async function generateMetadata(props: Props) {
  const t = await requestWords();
  const metric = await metricOf(props);
  const [short, long] = [t(`names.metric-${metric}`), t(`names.metric-${metric}-long`)];
  return { title: t('metric.title', { short, long }) };
}

export default async function MetricPage(props: Props) {
  const metric = await metricOf(props);
  const view = await metricView(props.searchParams, ['show', 'limits']);
  const shown = readShown(await props.searchParams);
  const extra = shownParams(shown);
  const surveys = view.catalog.survey.filter((survey) => survey.metric === metric);
  const page = { path: `/metrics/${metric}`, extra, surveys: surveys.map(({ key }) => key) };
  const totals = metricFigures(view, metric);
  return (
    <ClientWords areas={['charts', 'metric']}>
      <ViewFilters view={view} page={page} metrics={[metric]} first={totals} />
      <ViewNotices notices={view.notices} />
      <FirstFrame
        numbers={MetricNumbers({ ...shown, view, metric, page, totals })}
        meanwhile={<MetricSkeleton metric={metric} query={view.query} />}
      />
    </ClientWords>
  );
}
