import { MetricCardSkeleton, MetricCards } from '@/components/metrics/metric-card';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';
import type { MetricQuery } from '@/lib/metric-query';
import { metricIds, metricNames } from '@/lib/metrics/definition';
import { periodWords } from '@/lib/reports/period-words';

/** The overview while it counts, in its final size. */
export function OverviewSkeleton({ query }: { query: MetricQuery }) {
  return (
    <>
      <PageHeader
        title={<Skeleton width="min(560px, 90%)" height={30} />}
        description={periodWords(query)}
      />
      <MetricCards>
        {metricIds.map((metric) => (
          <MetricCardSkeleton key={metric} name={metricNames[metric].short} />
        ))}
      </MetricCards>
      <div className="mb-4 grid gap-4 min-[1181px]:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Panel title="What really changed">
          <TableSkeleton rows={6} />
        </Panel>
        <Panel title="Hardest right now">
          <TableSkeleton rows={6} />
        </Panel>
      </div>
    </>
  );
}
