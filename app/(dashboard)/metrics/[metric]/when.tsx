import { WeekdayTable } from '@/components/metrics/weekday-table';
import { formatCount, formatNumber } from '@/lib/metrics/format';
import { formatPeriod } from '@/lib/metrics/period';
import { type WeekdayReport, weekdayReport } from '@/lib/reports/weekdays';
import type { ReportProps } from './metric-numbers';

/** Whether the day of the week matters; the days one by one only if it does. */
export async function When({ view, report }: Pick<ReportProps, 'view' | 'report'>) {
  const { member, catalog, query } = view;
  const found = await weekdayReport(member.scope, catalog, report, query);
  if (!found || found.p === null) return null;
  const some = found.days.some(({ differs }) => differs);
  return (
    <div className="border-t border-line px-4 pt-[10px] pb-[14px]">
      <h3 className="font-medium">By day of the week</h3>
      <p className="num mt-1 text-xs text-ink-3">{formatPeriod(found.period)}</p>
      {some ? (
        <WeekdayTable days={found.days} definition={report.series.definition} />
      ) : (
        <p className="mt-2 text-ink-2">
          No difference between weekdays beyond chance{' '}
          <span className="num">({testWords(found)})</span>.
        </p>
      )}
    </div>
  );
}

/** `p 0.42, 14,141 answers` */
function testWords({ p, days }: WeekdayReport): string {
  const n = days.reduce((sum, { score }) => sum + (score?.n ?? 0), 0);
  return `p\u00a0${formatNumber(p, 2)}, ${formatCount(n)} answers`;
}
