import { z95 } from '@/lib/metrics/confidence';
import { numericGradient } from './numeric-hessian';

/**
 * Standard error of a figure computed from fitted parameters: √(gᵀ C g), where
 * g is the slope of the figure in the logarithms of the parameters and C their
 * covariance (the delta method).
 */
export function deltaError(
  figure: (logs: readonly number[]) => number,
  logs: readonly number[],
  covariance: readonly (readonly number[])[],
): number {
  const slope = numericGradient(figure, logs);
  const variance = covariance.reduce(
    (total, row, i) =>
      total + (slope[i] ?? 0) * row.reduce((sum, value, j) => sum + value * (slope[j] ?? 0), 0),
    0,
  );
  return Math.sqrt(Math.max(0, variance));
}

/** 95 % limits of a share from the delta method on its log-odds, so that they stay in 0–1. */
export function deltaShareInterval(
  share: (logs: readonly number[]) => number,
  logs: readonly number[],
  covariance: readonly (readonly number[])[],
): { low: number; high: number } {
  const odds = (at: readonly number[]) => {
    const value = share(at);
    return Math.log(value) - Math.log1p(-value);
  };
  const [middle, arm] = [odds(logs), z95 * deltaError(odds, logs, covariance)];
  return { low: logistic(middle - arm), high: logistic(middle + arm) };
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
