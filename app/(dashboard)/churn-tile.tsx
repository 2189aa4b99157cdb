import { ValueCard } from '@/components/value/value-card';
import type { TargetValues } from '@/lib/metrics/target';
import { churnTileFigure } from '@/lib/reports/churn-figures';
import type { ChurnReport } from '@/lib/reports/churn-report';

/** Customer churn in one glance, as the workspace defines it; the whole card leads to its page. */
export function ChurnTile({
  report,
  href,
  target = null,
}: {
  report: ChurnReport;
  href: string;
  target?: TargetValues | null;
}) {
  const { numbers: _, ...shown } = churnTileFigure(report, target);
  return <ValueCard name="Churn" href={href} {...shown} />;
}
