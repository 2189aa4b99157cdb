import type { TrendPoint } from '@/components/charts/series';
import type { SharesPoint } from '@/components/charts/shares-layer';
import type { MetricQuery } from '@/lib/metric-query';
import type { Score } from '@/lib/metrics/score';
import { bandSharesWords } from '@/lib/words/band-shares';
import { paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { MetricReport, ScoredBucket } from './metric-report';
import { comparisonWords } from './period-words';

/** The points of a trend, each with its answers in the bad, the neutral and the good band. */
export function withBands(
  points: readonly TrendPoint[],
  buckets: readonly Pick<ScoredBucket, 'score'>[],
): SharesPoint[] {
  return points.map((point, at) => {
    const bands = buckets[at]?.score?.bands;
    return { ...point, bands: bands ? triple(bands) : null };
  });
}

/**
 * How all answers divide, and how they did before.
 *
 * @example 'This period: 18 % hard, 33 % neutral, 49 % easy. Period before: 16 % hard, 34 % neutral, 50 % easy.'
 */
export function sharesSentence(
  t: Words,
  { score, before, series: { definition } }: MetricReport,
  query: MetricQuery,
): string {
  const told = (of: string, one: Score | null) =>
    one
      ? t('metric.shares-of', { of, shares: bandSharesWords(t, triple(one.bands), definition) })
      : '';
  return paragraph(t, [
    told(t('metric.this-period'), score),
    told(comparisonWords(t, query), before),
  ]);
}

function triple({ negative, neutral, positive }: Score['bands']): [number, number, number] {
  return [negative, neutral, positive];
}
