import { useWords } from '#words';
import { MetricCardSkeleton, MetricCards } from '@/components/metrics/metric-card';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton, TitleSkeleton } from '@/components/ui/skeleton';
import type { ValueThere } from '@/db/queries/value-there';
import { metricIds } from '@/lib/metrics/definition';
import { periodWords } from '@/lib/reports/period-words';
import type { View } from '@/lib/reports/view';

/** The overview while it counts, in its final size. */
export function OverviewSkeleton({ view, there }: { view: View; there: ValueThere }) {
  const t = useWords();
  const { query, catalog } = view;
  const asked = metricIds.filter((metric) => catalog.survey.some((one) => one.metric === metric));
  const names = [
    ...asked.map((metric) => t(`names.metric-${metric}`)),
    ...(there.subscriptions ? [t('names.page-churn')] : []),
    ...(there.subscriptions || there.orders ? [t('names.page-clv')] : []),
  ];
  return (
    <>
      <PageHeader title={<TitleSkeleton width={560} />} description={periodWords(t, query)} />
      <MetricCards>
        {names.map((name) => (
          <MetricCardSkeleton key={name} name={name} />
        ))}
      </MetricCards>
      <div className="mb-4 grid gap-4 min-[1181px]:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Panel title={t('overview.really-changed')}>
          <TableSkeleton rows={6} />
        </Panel>
        <Panel title={t('overview.hardest', { metric: 'ces' })}>
          <TableSkeleton rows={6} />
        </Panel>
      </div>
    </>
  );
}
