import {
  type SmoothingModel,
  type SmoothingParameters,
  type SmoothingState,
  smooth,
  sumOfSquaredErrors,
} from './smoothing-filter';

/**
 * A smoothed series, ready to be forecast. `fitted` are the one-step
 * forecasts, one for each value after the first `skipped`; `freedom` is how
 * many of them are left after the weights that were fitted and the starting
 * numbers that were fitted or taken from them, and `sigma` the standard
 * deviation of the errors, √(sse ÷ freedom), `null` where none are left.
 */
export type Smoothing = {
  model: SmoothingModel;
  parameters: SmoothingParameters;
  start: SmoothingState;
  state: SmoothingState;
  fitted: number[];
  skipped: number;
  sse: number;
  freedom: number;
  sigma: number | null;
};

/** Smooths with known parameters; `fittedNumbers` were estimated from the same values. */
export function smoothing(
  values: readonly number[],
  model: SmoothingModel,
  parameters: SmoothingParameters,
  start: SmoothingState,
  { skipped = 0, fittedNumbers = 0 } = {},
): Smoothing {
  const { fitted, errors, state } = smooth(values.slice(skipped), model, parameters, start);
  const sse = errors.reduce((sum, error) => sum + error ** 2, 0);
  const freedom = Math.max(0, errors.length - fittedNumbers);
  const sigma = freedom > 0 ? Math.sqrt(sse / freedom) : null;
  return { model, parameters, start, state, fitted, skipped, sse, freedom, sigma };
}

/** Sum of squared one-step errors; infinite where it is not a number, so that a search turns away. */
export function squaredErrors(
  values: readonly number[],
  model: SmoothingModel,
  parameters: SmoothingParameters,
  start: SmoothingState,
): number {
  const sse = sumOfSquaredErrors(values, model, parameters, start);
  return Number.isNaN(sse) ? Number.POSITIVE_INFINITY : sse;
}

/** @throws {RangeError} if a value is not finite */
export function requireFinite(values: readonly number[]): void {
  if (!values.every(Number.isFinite)) throw new RangeError('a series to smooth has finite values');
}
