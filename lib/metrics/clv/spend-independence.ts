import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';
import { isCounted, type Spend } from './gamma-gamma';

/** How far spend per purchase goes with the number of purchases. */
export type SpendIndependence = {
  /** Pearson's correlation, −1 to 1. */
  correlation: number;
  n: number;
  interval: ConfidenceInterval;
  /** The whole interval lies beyond ± 0.1: the gamma-gamma model does not hold here. */
  concern: boolean;
};

/** A correlation this small moves a customer's value by little; a convention. */
const negligible = 0.1;

/**
 * Tests the precondition of the gamma-gamma model, that how much a customer
 * spends does not depend on how often they buy: the correlation of the two
 * over customers with its Fisher interval, tanh(atanh r ± 1.96 ÷ √(n − 3)).
 * `null` with fewer than four customers, or where either does not vary.
 */
export function spendIndependence(spends: Iterable<Spend>): SpendIndependence | null {
  const counted = [...spends].filter(isCounted);
  const n = counted.reduce((total, { customers }) => total + customers, 0);
  if (n < 4) return null;
  const mean = (of: (spend: Spend) => number) =>
    counted.reduce((total, each) => total + each.customers * of(each), 0) / n;
  const [purchases, spend] = [mean((each) => each.purchases), mean((each) => each.meanSpend)];
  const xx = mean((each) => (each.purchases - purchases) ** 2);
  const yy = mean((each) => (each.meanSpend - spend) ** 2);
  const xy = mean((each) => (each.purchases - purchases) * (each.meanSpend - spend));
  if (xx === 0 || yy === 0) return null;
  const correlation = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const [middle, arm] = [Math.atanh(correlation), z95 / Math.sqrt(n - 3)];
  const interval = { low: Math.tanh(middle - arm), high: Math.tanh(middle + arm) };
  return {
    correlation,
    n,
    interval,
    concern: interval.low > negligible || interval.high < -negligible,
  };
}
