import { MetricCardSkeleton, MetricCards } from '@/components/metrics/metric-card';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';
import type { ValueThere } from '@/db/queries/value-there';
import { metricIds, metricNames } from '@/lib/metrics/definition';
import { periodWords } from '@/lib/reports/period-words';
import type { View } from '@/lib/reports/view';

/** The overview while it counts, in its final size. */
export function OverviewSkeleton({ view, there }: { view: View; there: ValueThere }) {
  const { query, catalog } = view;
  const asked = metricIds.filter((metric) => catalog.survey.some((one) => one.metric === metric));
  const names = [
    ...asked.map((metric) => metricNames[metric].short),
    ...(there.subscriptions ? ['Churn'] : []),
    ...(there.subscriptions || there.orders ? ['CLV'] : []),
  ];
  return (
    <>
      <PageHeader
        title={<Skeleton width="min(560px, 90%)" height={30} />}
        description={periodWords(query)}
      />
      <MetricCards>
        {names.map((name) => (
          <MetricCardSkeleton key={name} name={name} />
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
