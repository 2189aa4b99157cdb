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
    ...(subscriptions ? [`${formatCount(t, subscriptions.customers)} customers who pay`] : []),
    ...(orders ? [`${formatCount(t, orders.customers)} customers with orders`] : []),
  ];
  const margin = settings.grossMargin === null ? 'all revenue' : `${settings.grossMargin} % margin`;
  return {
    ...factsOf(t, facts, {
      n: counted.join(', '),
      formulas: [
        `Values count ${margin}, in ${settings.baseCurrency}, discounted by ${settings.discountRate} % a year.`,
        ...(fit ? [`The models were fitted on ${formatDay(t, fit.fittedAt.slice(0, 10))}.`] : []),
      ],
    }),
    period: `As of ${formatDay(t, facts.query.today)}.`,
  };
}
