import { type ConfidenceInterval, t95 } from '@/lib/metrics/confidence';
import { lowBase } from '@/lib/metrics/small-base';

/** Sums over n customers of x, y and their products: all that a ratio and its error need. */
export type RatioSums = { n: number; x: number; y: number; xx: number; xy: number; yy: number };

/** Σy ÷ Σx with its error, or the reason why there is no error. */
export type RatioEstimate = {
  ratio: number;
  standardError: number | null;
  interval: ConfidenceInterval | null;
  reason: 'few-customers' | 'concentrated' | 'no-spread' | null;
};

/**
 * The ratio of two sums over customers, as MRR now ÷ MRR before, with a 95 %
 * interval by linearisation: customers are the sample, each contributes
 * y − R·x, and var R = n ÷ (n − 1) · Σ (y − R·x)² ÷ (Σx)², with t limits.
 * Counting euros as if each could leave on its own would make the interval far
 * too narrow.
 *
 * There is no interval with fewer than 30 customers (`few-customers`); where a
 * few hold so much that they count as fewer than 15, (Σx)² ÷ Σx²
 * (`concentrated`); and where all moved alike (`no-spread`), which is not
 * certainty. `null` if Σx is 0.
 *
 * Source: W. G. Cochran, "Sampling Techniques", 3rd edition, section 6.4.
 */
export function ratioEstimate({ n, x, y, xx, xy, yy }: RatioSums): RatioEstimate | null {
  if (!(x > 0)) return null;
  const ratio = y / x;
  const none = (reason: RatioEstimate['reason']) =>
    ({ ratio, standardError: null, interval: null, reason }) as const;
  if (n < lowBase) return none('few-customers');
  if ((x * x) / xx < fewestEqual) return none('concentrated');
  const squares = yy - 2 * ratio * xy + ratio * ratio * xx;
  // Below this, what is left of the sums is rounding.
  if (squares <= 1e-12 * (yy + ratio * ratio * xx)) return none('no-spread');
  const standardError = Math.sqrt((n / (n - 1)) * squares) / x;
  const arm = t95(n - 1) * standardError;
  return {
    ratio,
    standardError,
    interval: { low: Math.max(0, ratio - arm), high: ratio + arm },
    reason: null,
  };
}

/** Customers of equal size that the sums must be worth. */
const fewestEqual = 15;
