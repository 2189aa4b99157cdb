import { TrendSkeleton } from '@/components/charts/trend-skeleton';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';
import type { MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricNames } from '@/lib/metrics/definition';
import { periodWords } from '@/lib/reports/period-words';

/** A metric page while it counts, in its final size. */
export function MetricSkeleton({ metric, query }: { metric: MetricId; query: MetricQuery }) {
  const { short, long } = metricNames[metric];
  return (
    <>
      <PageHeader
        eyebrow={`${long}, ${short}`}
        title={<Skeleton width="min(520px, 90%)" height={30} />}
        description={periodWords(query)}
      >
        <div className="mt-[14px]">
          <Skeleton width="min(420px, 90%)" height={42} />
        </div>
      </PageHeader>
      <div className="tools">
        <Skeleton width="min(520px, 100%)" height={32} />
      </div>
      <Panel title={`${short} by ${query.interval}`} className="mb-4">
        <TrendSkeleton />
      </Panel>
      <div className="mb-4 grid gap-4 min-[1181px]:grid-cols-[360px_minmax(0,1fr)]">
        <Panel title="Distribution">
          <TableSkeleton rows={8} />
        </Panel>
        <Panel title="Split">
          <TableSkeleton rows={8} />
        </Panel>
      </div>
    </>
  );
}
