import { decompose } from './decompose';
import type { SmoothingState } from './smoothing-filter';

/**
 * Where Holt–Winters may start. `decomposition`: the first two seasons are
 * decomposed, level and slope come from a straight line through their trend,
 * and filtering begins with the second season (R's `HoltWinters`).
 * `first-season`: the level is the mean of the first season, the slope the
 * mean step per period to the second, the figures are the first season's
 * distances from (or ratios to) its mean; filtering begins at the first value.
 */
export type SeasonalStart = 'decomposition' | 'first-season';

/**
 * A starting state, how many values come before the first that is filtered,
 * and how many numbers were taken from those that are filtered.
 */
export type SeasonalBeginning = { state: SmoothingState; skipped: number; taken: number };

/** The starting state of two whole seasons or more, or `null` if ratios are asked of values not above 0. */
export function seasonalBeginning(
  values: readonly number[],
  period: number,
  season: 'additive' | 'multiplicative',
  start: SeasonalStart,
): SeasonalBeginning | null {
  if (season === 'multiplicative' && values.some((value) => value <= 0)) return null;
  if (start === 'first-season') return fromFirstSeason(values, period, season);
  const parts = decompose(values.slice(0, 2 * period), period, season);
  if (!parts.estimable) return null;
  const trend = parts.trend.filter((level) => level !== null);
  const { level, slope } = lineThrough(trend);
  return { state: { level, slope, seasonals: parts.figure }, skipped: period, taken: 0 };
}

function fromFirstSeason(
  values: readonly number[],
  period: number,
  season: 'additive' | 'multiplicative',
): SeasonalBeginning {
  const first = values.slice(0, period);
  const level = mean(first);
  const slope = (mean(values.slice(period, 2 * period)) - level) / period;
  const seasonals = first.map((value) => (season === 'additive' ? value - level : value / level));
  return { state: { level, slope, seasonals }, skipped: 0, taken: period + 1 };
}

/** Least-squares line through values at 1, 2, …: its height at 0 and its slope. */
function lineThrough(values: readonly number[]): { level: number; slope: number } {
  const middle = (values.length + 1) / 2;
  const centre = mean(values);
  let [rise, run] = [0, 0];
  values.forEach((value, i) => {
    rise += (i + 1 - middle) * (value - centre);
    run += (i + 1 - middle) ** 2;
  });
  const slope = run === 0 ? 0 : rise / run;
  return { level: centre - slope * middle, slope };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
