import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { requireFinite, type Smoothing, smoothing, squaredErrors } from './smoothing';
import type { SmoothingModel } from './smoothing-filter';
import { leastSquares } from './smoothing-fit';

/** Where a level starts: at the first value, or fitted with the weights. */
export type LevelStart = 'first-value' | 'fitted';

const model: SmoothingModel = {
  trend: 'none',
  season: 'none',
  period: 1,
  weights: 'holt-winters',
};

/**
 * Simple exponential smoothing: the level moves by the share α of each error,
 * and is the forecast for all times to come. α not given is fitted by least
 * squares, 0–1; α = 1 is the naive forecast. Which start is taken changes the
 * fitted α, so it is named. Not estimable (`too-short`) below three values.
 *
 * Source: R. Brown, "Statistical Forecasting for Inventory Control", 1959.
 *
 * @throws {RangeError} if a value is not finite
 */
export function simpleSmoothing(
  values: readonly number[],
  { alpha, start = 'first-value' }: { alpha?: number; start?: LevelStart } = {},
): Estimated<Smoothing, 'too-short'> {
  requireFinite(values);
  const [first = 0] = values;
  if (values.length < 3) return notEstimable('too-short');
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const asGiven = alpha === undefined ? null : { from: alpha, to: alpha, start: alpha };
  const ranges = [
    asGiven ?? { from: 0, to: 1, start: 0.3 },
    start === 'fitted'
      ? { from: low, to: high, start: first }
      : { from: first, to: first, start: first },
  ];
  const at = ([weight = 0, level = 0]: readonly number[]) => ({
    parameters: { alpha: weight, beta: 0, gamma: 0, phi: 1 },
    state: { level, slope: 0, seasonals: [] },
  });
  const best = at(
    leastSquares((numbers) => {
      const { parameters, state } = at(numbers);
      return squaredErrors(values, model, parameters, state);
    }, ranges),
  );
  const fittedNumbers = (asGiven ? 0 : 1) + 1;
  return {
    estimable: true,
    ...smoothing(values, model, best.parameters, best.state, { fittedNumbers }),
  };
}
