import type { Catalog } from '@/db/queries/catalog';
import { formatCount } from '@/lib/metrics/format';
import { formatDay } from '@/lib/metrics/period';
import type { ClvReport } from '@/lib/reports/clv-report';
import type { ClvFit } from '@/lib/value/clv-fit';
import type { ExportFacts } from './export-part';
import { factsOf, type ViewFacts } from './view-facts';

/** What all parts of the page of customer value are made from. */
export type ClvExport = {
  readonly facts: ViewFacts & { readonly catalog: Catalog };
  readonly report: ClvReport;
  readonly fit: ClvFit | null;
};

/** What the footer of every part of the page says. It speaks of now: the period of the view does not matter. */
export function clvFacts({ facts, report, fit }: ClvExport): ExportFacts {
  const { subscriptions, orders, settings } = report;
  const counted = [
    ...(subscriptions ? [`${formatCount(subscriptions.customers)} customers who pay`] : []),
    ...(orders ? [`${formatCount(orders.customers)} customers with orders`] : []),
  ];
  const margin = settings.grossMargin === null ? 'all revenue' : `${settings.grossMargin} % margin`;
  return {
    ...factsOf(facts, {
      n: counted.join(', '),
      formulas: [
        `Values count ${margin}, in ${settings.baseCurrency}, discounted by ${settings.discountRate} % a year.`,
        ...(fit ? [`The models were fitted on ${formatDay(fit.fittedAt.slice(0, 10))}.`] : []),
      ],
    }),
    period: `As of ${formatDay(facts.query.today)}.`,
  };
}
