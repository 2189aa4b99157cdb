import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { latestWords } from '@/lib/reports/latest-words';
import type { MetricTotals } from '@/lib/reports/metric-report';

/** Says what was counted, where only the latest answer of each customer is. */
export function LatestNote({ report }: { report: MetricTotals }) {
  const t = useWords();
  return report.latest ? <Notice tone="info">{latestWords(t, report)}</Notice> : null;
}
