import type { Catalog } from '@/db/queries/catalog';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { MetricReport } from '@/lib/reports/metric-report';
import type { Words } from '@/lib/words/words';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

export type MetricView = ViewFacts & { readonly catalog: Catalog; readonly report: MetricReport };

/** What the footer of every part of a metric says. */
export function metricFacts(t: Words, view: MetricView) {
  const { counts, series } = view.report;
  return factsOf(t, view, {
    n: answerWords(t, countAnswers(counts)),
    definitions: [series.definition],
  });
}
