import { useWords } from '#words';
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
  const t = useWords();
  const { numbers: _, ...shown } = churnTileFigure(t, report, target);
  return <ValueCard name={t('names.page-churn')} href={href} {...shown} />;
}
