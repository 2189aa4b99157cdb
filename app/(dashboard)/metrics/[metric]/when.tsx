import { WeekdayTable } from '@/components/metrics/weekday-table';
import { weekdayReport } from '@/lib/reports/weekdays';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import type { ReportProps } from './metric-numbers';

/** Whether the day of the week matters; the days one by one only if it does. */
export async function When({ view, report }: Pick<ReportProps, 'view' | 'report'>) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const found = await weekdayReport(t, member.scope, catalog, report, query);
  if (!found || found.p === null) return null;
  const n = found.days.reduce((sum, { score }) => sum + (score?.n ?? 0), 0);
  const some = found.days.some(({ differs }) => differs);
  return (
    <div className="border-t border-line px-4 pt-[10px] pb-[14px]">
      <h3 className="font-medium">{t('metric.by-weekday')}</h3>
      <p className="num mt-1 text-xs text-ink-3">{formatPeriod(t, found.period)}</p>
      {some ? (
        <WeekdayTable days={found.days} definition={report.series.definition} />
      ) : (
        <p className="mt-2 text-ink-2">
          {richWords(t, 'metric.weekdays-alike', {
            p: formatNumber(t, found.p, 2),
            answers: t('figures.answers', { n: formatCount(t, n), count: n }),
            num: (words) => <span className="num">{words}</span>,
          })}
        </p>
      )}
    </div>
  );
}
