import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { LevelStart } from './simple-smoothing';
import { requireFinite, type Smoothing, smoothing, squaredErrors } from './smoothing';
import type { SmoothingModel } from './smoothing-filter';
import { leastSquares, type Range } from './smoothing-fit';

/**
 * How Holt's method is run. Weights not given are fitted. `phi`: 1 for no
 * damping (the default), a number, or `fitted` within 0.8–0.98, where damping
 * can be told from none. `start`: level y₁ and slope y₂ − y₁ (of an
 * exponential trend y₂ ÷ y₁), or both fitted.
 */
export type HoltOptions = {
  alpha?: number;
  beta?: number;
  phi?: number | 'fitted';
  trend?: 'additive' | 'exponential';
  start?: LevelStart;
};

/**
 * Holt's linear trend: level and slope are smoothed, and the forecast goes on
 * along the slope. Damped, the slope fades by φ a period, which forecasts far
 * ahead better than a line without end. With an exponential trend the slope is
 * a factor a period.
 *
 * Not estimable: `too-short` below four values; `not-positive` if an
 * exponential trend is asked of values at or below 0.
 *
 * Sources: C. Holt, ONR Memorandum 52, 1957; E. Gardner, E. McKenzie,
 * Management Science 31, 1985 (damped); C. Pegels, Management Science 15, 1969
 * (exponential).
 *
 * @throws {RangeError} if a value is not finite
 */
export function holt(
  values: readonly number[],
  options: HoltOptions = {},
): Estimated<Smoothing, 'too-short' | 'not-positive'> {
  requireFinite(values);
  if (values.length < 4) return notEstimable('too-short');
  const exponential = options.trend === 'exponential';
  if (exponential && values.some((value) => value <= 0)) return notEstimable('not-positive');
  const model: SmoothingModel = {
    trend: exponential ? 'multiplicative' : 'additive',
    season: 'none',
    period: 1,
    weights: 'holt-winters',
  };
  const ranges = rangesOf(values, options);
  const at = ([alpha = 0, beta = 0, phi = 1, level = 0, slope = 0]: readonly number[]) => ({
    parameters: { alpha, beta, gamma: 0, phi },
    state: { level, slope, seasonals: [] },
  });
  const best = at(
    leastSquares((numbers) => {
      const { parameters, state } = at(numbers);
      return squaredErrors(values, model, parameters, state);
    }, ranges),
  );
  const weights = ranges.slice(0, 3).filter(({ from, to }) => to > from).length;
  const found = smoothing(values, model, best.parameters, best.state, {
    fittedNumbers: weights + 2,
  });
  return { estimable: true, ...found };
}

function rangesOf(
  values: readonly number[],
  { alpha, beta, phi = 1, trend, start = 'first-value' }: HoltOptions,
): Range[] {
  const fixed = (value: number) => ({ from: value, to: value, start: value });
  const weight = (value: number | undefined, begin: number) =>
    value === undefined ? { from: 0, to: 1, start: begin } : fixed(value);
  const [first = 0, second = 0] = values;
  const slope = trend === 'exponential' ? second / first : second - first;
  return [
    weight(alpha, 0.5),
    weight(beta, 0.1),
    phi === 'fitted' ? { from: 0.8, to: 0.98, start: 0.9 } : fixed(phi),
    ...(start === 'first-value'
      ? [fixed(first), fixed(slope)]
      : startRanges(values, trend === 'exponential')),
  ];
}

/** Wide enough for any sensible start: the reach of the values, and half a reach either way. */
function startRanges(values: readonly number[], exponential: boolean): Range[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = high - low;
  const [first = 0] = values;
  if (exponential) {
    return [
      { from: low / 2, to: 2 * high, start: first },
      { from: 0.5, to: 2, start: 1 },
    ];
  }
  return [
    { from: low - reach / 2, to: high + reach / 2, start: first },
    { from: -reach, to: reach, start: 0 },
  ];
}
