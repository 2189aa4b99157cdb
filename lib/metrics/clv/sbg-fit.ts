import { type Fitted, maximumLikelihood } from '@/lib/metrics/numerics/maximum-likelihood';
import { type Sbg, sbgLogLikelihood } from './sbg';
import type { SbgCounts } from './sbg-counts';

/**
 * The shifted beta-geometric model that makes the cohorts most likely.
 * `no-customers` without anyone, `no-losses` if nobody left (any retention
 * near 1 would do), `no-spread` if only one renewal was seen: one rate cannot
 * tell how customers differ.
 */
export function fitSbg(counts: SbgCounts): Fitted<Sbg> {
  const { lost, kept } = counts;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const customers = sum(lost) + sum(kept);
  if (customers === 0) return { fit: null, reason: 'no-customers' };
  if (sum(lost) === 0) return { fit: null, reason: 'no-losses' };
  if (sum(lost.slice(1)) + sum(kept.slice(2)) === 0) return { fit: null, reason: 'no-spread' };
  const fit = maximumLikelihood<Sbg>({
    logLikelihood: (model) => sbgLogLikelihood(model, counts),
    fromVector: ([alpha = 0, beta = 0]) => ({ alpha, beta }),
    starts: [
      [1, 1],
      [0.5, 4],
      [5, 20],
    ],
    customers,
  });
  return { fit, reason: null };
}
