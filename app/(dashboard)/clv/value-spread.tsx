import { useWords } from '#words';
import { ValueHistogram } from '@/components/value/clv-value-histogram';
import { explained } from '@/lib/docs/addresses';
import type { ClvReport } from '@/lib/reports/clv-report';
import { type ClvFit, horizonWeeks } from '@/lib/value/clv-fit';

/** How customers spread over classes of value: expected where there is a forecast, else so far. */
export function ValueSpread({ report, fit }: { report: ClvReport; fit: ClvFit | null }) {
  const t = useWords();
  const forecast = fit?.orders?.forecast;
  if (!report.orders) return null;
  if (fit && forecast) {
    return (
      <ValueHistogram
        title={t('clv.still-to-come')}
        about={explained.orders}
        note={t('clv.still-to-come-note', { weeks: horizonWeeks })}
        classes={forecast.histogram}
        currency={fit.currency}
      />
    );
  }
  return (
    <ValueHistogram
      title={t('clv.spent')}
      about={explained.historic}
      note={t('clv.spent-note')}
      classes={report.orders.bySpent.map(({ from, to, customers, amount }) => ({
        from,
        to,
        customers,
        value: amount,
      }))}
      currency={report.settings.baseCurrency}
    />
  );
}
