import { useWords } from '#words';
import { TrendSkeleton } from '@/components/charts/trend-skeleton';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton, TitleSkeleton } from '@/components/ui/skeleton';
import type { MetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { periodWords } from '@/lib/reports/period-words';

/** A metric page while it counts, in its final size. */
export function MetricSkeleton({ metric, query }: { metric: MetricId; query: MetricQuery }) {
  const t = useWords();
  const [short, long] = [t(`names.metric-${metric}`), t(`names.metric-${metric}-long`)];
  return (
    <>
      <PageHeader
        eyebrow={t('metric.eyebrow', { long, short })}
        title={<TitleSkeleton width={520} />}
        description={periodWords(t, query)}
      >
        <div className="mt-[14px]">
          <Skeleton width="min(420px, 90%)" height={42} />
        </div>
      </PageHeader>
      <div className="tools">
        <Skeleton width="min(520px, 100%)" height={32} />
      </div>
      <ChartsSkeleton metric={metric} query={query} />
    </>
  );
}

/** What stands below the figures while trends are counted. */
export function ChartsSkeleton({ metric, query }: { metric: MetricId; query: MetricQuery }) {
  const t = useWords();
  const short = t(`names.metric-${metric}`);
  return (
    <>
      <Panel title={t('trend.by', { name: short, interval: query.interval })} className="mb-4">
        <TrendSkeleton />
      </Panel>
      <div className="mb-4 grid gap-4 min-[1181px]:grid-cols-[360px_minmax(0,1fr)]">
        <Panel title={t('metric.distribution')}>
          <TableSkeleton rows={8} />
        </Panel>
        <Panel title={t('metric.split')}>
          <TableSkeleton rows={8} />
        </Panel>
      </div>
    </>
  );
}
