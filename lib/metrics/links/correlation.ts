import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import type { Estimated } from '@/lib/metrics/estimated';

/**
 * A correlation `r` from −1 to 1 of `n` customers, its test against 0 and its
 * 95 % interval. `t` is `null` for a perfect line, where it has no finite
 * value; the interval is `null` there and below four customers, because it
 * would have zero or infinite width.
 */
export type Correlation = {
  r: number;
  n: number;
  t: number | null;
  degreesOfFreedom: number;
  p: number;
  pGreater: number;
  pLess: number;
  interval: ConfidenceInterval | null;
};

/** `few-pairs`: fewer than three customers; `no-spread`: one side is the same for all. */
export type CorrelationRefusal = 'few-pairs' | 'no-spread';

export type EstimatedCorrelation = Estimated<Correlation, CorrelationRefusal>;

/** A t test of r = 0, two-sided (`p`) and in either direction. */
export type CorrelationTest = Pick<
  Correlation,
  't' | 'degreesOfFreedom' | 'p' | 'pGreater' | 'pLess'
>;

/**
 * Student's test of a correlation: t = r √((n − 2) ÷ (1 − r²)) with n − 2
 * degrees of freedom. Tails are taken from below by symmetry, so that small
 * values of p keep their digits.
 */
export function correlationTest(r: number, n: number): CorrelationTest {
  const degreesOfFreedom = n - 2;
  const rest = (1 - r) * (1 + r);
  if (rest < 1e-14) {
    return { t: null, degreesOfFreedom, p: 0, pGreater: r > 0 ? 0 : 1, pLess: r > 0 ? 1 : 0 };
  }
  const t = r * Math.sqrt(degreesOfFreedom / rest);
  const pGreater = tCdf(-t, degreesOfFreedom);
  const pLess = tCdf(t, degreesOfFreedom);
  return { t, degreesOfFreedom, p: Math.min(1, 2 * Math.min(pGreater, pLess)), pGreater, pLess };
}
