import { countAnswers } from '@/lib/metrics/score-counts';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { MetricReport } from './metric-report';

/**
 * What is counted where each customer counts once; empty where all answers do.
 *
 * @example 'The latest answer in the period of each of 9,120 customers, of 14,141 answers in all. 38 answers without a customer count each.'
 */
export function latestWords(
  t: Words,
  { latest, counts }: Pick<MetricReport, 'latest' | 'counts'>,
): string {
  if (!latest) return '';
  const { answers, unnamed } = latest;
  const customers = countAnswers(counts) - unnamed;
  const all = formatCount(t, answers);
  if (customers === 0 && unnamed > 0) return t('metric.latest-nobody', { n: all });
  return paragraph(t, [
    t('metric.latest', {
      customers: formatCount(t, customers),
      count: customers,
      answers: t('figures.answers', { n: all, count: answers }),
    }),
    unnamed > 0 ? t('metric.latest-unnamed', { n: formatCount(t, unnamed), count: unnamed }) : '',
  ]);
}
