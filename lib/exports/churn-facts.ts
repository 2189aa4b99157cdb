import type { Catalog } from '@/db/queries/catalog';
import type { ChurnAsked } from '@/lib/reports/churn-query';
import type { ChurnReport } from '@/lib/reports/churn-report';
import type { ChurnSplit } from '@/lib/reports/churn-split-by';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { factsOf, type ViewFacts } from './view-facts';

/** What all parts of the page of churn are made from. */
export type ChurnExport = {
  readonly facts: ViewFacts & { readonly catalog: Catalog };
  readonly asked: ChurnAsked;
  readonly report: ChurnReport;
  readonly definition: ChurnReport['settings']['churnDefinition'];
  readonly by: ChurnSplit;
};

/** What the footer of every part of the page says. */
export function churnFacts(t: Words, { facts, asked, report, definition }: ChurnExport) {
  const n = report.periods[0]?.customers.start ?? 0;
  const formula = t(
    asked.of === 'customers' ? `churn.definition-${definition}-formula` : `churn.loss-${asked.of}`,
  );
  return factsOf(t, facts, {
    n: t('churn.n-at-start', { n: formatCount(t, n) }),
    formulas: [
      t('value-exports.churn-counted', { formula, currency: report.settings.baseCurrency }),
    ],
  });
}
