import 'server-only';
import {
  classColumns,
  classSums,
  mergedClasses,
  type ValueClass,
} from '@/components/value/value-classes';
import { horizonWeeks } from '@/lib/value/clv-fit';
import type { Words } from '@/lib/words/words';
import { type ClvExport, clvFacts } from './clv-facts';
import type { ExportPart } from './export-part';

/** Expected value where there is a forecast, else what was spent so far. */
function spreadOf(
  t: Words,
  { report, fit }: ClvExport,
): {
  title: string;
  summary: string;
  classes: readonly ValueClass[];
  currency: string;
} | null {
  if (!report.orders) return null;
  const forecast = fit?.orders?.forecast;
  if (fit && forecast) {
    return {
      title: t('clv.still-to-come'),
      summary: t('value-exports.to-come-about', { weeks: horizonWeeks }),
      classes: forecast.histogram,
      currency: fit.currency,
    };
  }
  return {
    title: t('clv.spent'),
    summary: t('value-exports.spent-about'),
    classes: report.orders.bySpent.map(({ amount, ...one }) => ({ ...one, value: amount })),
    currency: report.settings.baseCurrency,
  };
}

/** How customers spread over classes of value; null without orders. */
export function spreadPart(t: Words, clv: ClvExport): ExportPart | null {
  const spread = spreadOf(t, clv);
  if (!spread || spread.classes.length === 0) return null;
  const { title, summary, currency } = spread;
  const shown = mergedClasses(spread.classes);
  const sums = classSums(shown);
  const share = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);
  return {
    id: 'spread',
    title,
    summary,
    picture: { kind: 'columns', columns: classColumns(t, shown, currency), axis: '' },
    table: {
      columns: [
        {
          key: 'from',
          name: t('exports.amount', { name: t('exports.from'), currency }),
          kind: 'number',
          decimals: 2,
        },
        {
          key: 'to',
          name: t('exports.amount', { name: t('exports.to'), currency }),
          kind: 'number',
          decimals: 2,
        },
        { key: 'n', name: t('exports.customers'), kind: 'number', decimals: 0 },
        { key: 'share', name: t('exports.share'), kind: 'percent', decimals: 1 },
        {
          key: 'value',
          name: t('exports.amount', { name: t('value-exports.value'), currency }),
          kind: 'number',
          decimals: 2,
        },
        { key: 'of-all', name: t('clv.of-value'), kind: 'percent', decimals: 1 },
      ],
      rows: shown.map(({ from, to, customers, value }) => [
        from,
        to,
        customers,
        share(customers, sums.customers),
        value,
        share(value, sums.value),
      ]),
    },
    facts: clvFacts(t, clv),
  };
}
