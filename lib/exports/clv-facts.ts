import type { Catalog } from '@/db/queries/catalog';
import type { ClvReport } from '@/lib/reports/clv-report';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatDay } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ExportFacts } from './export-part';
import { factsOf, type ViewFacts } from './view-facts';

/** What all parts of the page of customer value are made from. */
export type ClvExport = {
  readonly facts: ViewFacts & { readonly catalog: Catalog };
  readonly report: ClvReport;
  readonly fit: ClvFit | null;
};

/** What the footer of every part of the page says. It speaks of now: the period of the view does not matter. */
export function clvFacts(t: Words, { facts, report, fit }: ClvExport): ExportFacts {
  const { subscriptions, orders, settings } = report;
  const counted = [
    ...(subscriptions
      ? [t('value-exports.who-pay', { n: formatCount(t, subscriptions.customers) })]
      : []),
    ...(orders ? [t('value-exports.with-orders', { n: formatCount(t, orders.customers) })] : []),
  ];
  const money = { currency: settings.baseCurrency, rate: settings.discountRate };
  const margin = settings.grossMargin;
  return {
    ...factsOf(t, facts, {
      n: counted.join(t('figures.comma')),
      formulas: [
        margin === null
          ? t('value-exports.counted-revenue', money)
          : t('value-exports.counted-margin', { ...money, margin }),
        ...(fit
          ? [t('value-exports.fitted', { day: formatDay(t, fit.fittedAt.slice(0, 10)) })]
          : []),
      ],
    }),
    period: t('value-exports.as-of', { day: formatDay(t, facts.query.today) }),
  };
}
