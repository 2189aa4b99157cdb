import { formatCount } from '@/lib/metrics/format';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { MetricReport } from './metric-report';

/**
 * What is counted where each customer counts once; empty where all answers do.
 *
 * @example 'The latest answer in the period of each of 9,120 customers, of 14,141 answers in all. 38 answers without a customer count each.'
 */
export function latestWords({ latest, counts }: Pick<MetricReport, 'latest' | 'counts'>): string {
  if (!latest) return '';
  const { answers, unnamed } = latest;
  const customers = countAnswers(counts) - unnamed;
  const named = `The latest answer in the period of each of ${formatCount(customers)} ${customers === 1 ? 'customer' : 'customers'}, of ${formatCount(answers)} ${answers === 1 ? 'answer' : 'answers'} in all.`;
  if (unnamed === 0) return named;
  const alone =
    unnamed === 1
      ? '1 answer without a customer counts by itself.'
      : `${formatCount(unnamed)} answers without a customer count each.`;
  return customers === 0
    ? `No answer has a customer, so all ${formatCount(answers)} count.`
    : `${named} ${alone}`;
}
