import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { type SeasonalStart, seasonalBeginning } from './seasonal-start';
import { requireFinite, type Smoothing, smoothing, squaredErrors } from './smoothing';
import type { SmoothingModel } from './smoothing-filter';
import { leastSquares, type Range } from './smoothing-fit';

/** How Holt–Winters is run; weights not given are fitted, 0–1. */
export type HoltWintersOptions = {
  period: number;
  season?: 'additive' | 'multiplicative';
  start?: SeasonalStart;
  alpha?: number;
  beta?: number;
  gamma?: number;
};

/** `too-short`: fewer than two whole seasons and one value; `not-positive`: ratios of values at or below 0. */
export type HoltWintersRefusal = 'too-short' | 'not-positive';

/**
 * Holt and Winters' seasonal smoothing: level, slope and a seasonal figure per
 * place in the season, added or multiplied. As R's `HoltWinters` when started
 * by `decomposition` (the default): the seasonal figure is smoothed about the
 * new level, and errors count from the second season on.
 *
 * Below two whole seasons nothing tells a season from chance: no estimate.
 *
 * Source: P. Winters, "Forecasting Sales by Exponentially Weighted Moving
 * Averages", Management Science 6, 1960.
 *
 * @throws {RangeError} if a value is not finite, or the period is not a whole number of at least 2
 */
export function holtWinters(
  values: readonly number[],
  { period, season = 'additive', start = 'decomposition', alpha, beta, gamma }: HoltWintersOptions,
): Estimated<Smoothing, HoltWintersRefusal> {
  requireFinite(values);
  if (!(Number.isInteger(period) && period >= 2)) throw new RangeError(`a season of ${period}`);
  if (values.length <= 2 * period) return notEstimable('too-short');
  const beginning = seasonalBeginning(values, period, season, start);
  if (!beginning) return notEstimable('not-positive');
  const { state, skipped, taken } = beginning;
  const model: SmoothingModel = { trend: 'additive', season, period, weights: 'holt-winters' };
  const ranges = [weight(alpha, 0.3), weight(beta, 0.1), weight(gamma, 0.1)];
  const at = ([a = 0, b = 0, c = 0]: readonly number[]) => ({
    alpha: a,
    beta: b,
    gamma: c,
    phi: 1,
  });
  const kept = values.slice(skipped);
  const best = leastSquares((numbers) => squaredErrors(kept, model, at(numbers), state), ranges);
  const fittedNumbers = taken + ranges.filter(({ from, to }) => to > from).length;
  return {
    estimable: true,
    ...smoothing(values, model, at(best), state, { skipped, fittedNumbers }),
  };
}

function weight(value: number | undefined, start: number): Range {
  return value === undefined ? { from: 0, to: 1, start } : { from: value, to: value, start: value };
}
