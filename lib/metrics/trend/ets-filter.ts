import { requireFinite, type Smoothing, smoothing } from './smoothing';
import type { SmoothingParameters, SmoothingState } from './smoothing-filter';

/** An ETS model by its trend (N, A, Ad, M, Md) and season (N, A, M), in Hyndman's letters. */
export type EtsModel = {
  trend: 'N' | 'A' | 'Ad' | 'M' | 'Md';
  season: 'N' | 'A' | 'M';
  period?: number;
};

const components = { N: 'none', A: 'additive', M: 'multiplicative' } as const;

/**
 * Runs an ETS model with known parameters over values from known states, as
 * R's `ets` reports them: bₜ = φbₜ₋₁ + βeₜ and sₜ = sₜ₋ₘ + γeₜ (of
 * multiplicative parts over what they multiply). Point forecasts are the same
 * for additive and multiplicative errors. φ counts only in a damped model (Ad,
 * Md). The first of `start.seasonals` belongs to the first value.
 *
 * Source: R. Hyndman, A. Koehler, K. Ord, R. Snyder, "Forecasting with
 * Exponential Smoothing", 2008.
 *
 * @throws {RangeError} if a value is not finite, or the seasonal figures are not one season
 */
export function etsFilter(
  values: readonly number[],
  { trend, season, period = 1 }: EtsModel,
  { alpha, beta = 0, gamma = 0, phi = 1 }: Partial<SmoothingParameters> & { alpha: number },
  start: SmoothingState,
): Smoothing {
  requireFinite(values);
  if (start.seasonals.length !== (season === 'N' ? 0 : period)) {
    throw new RangeError(`${start.seasonals.length} seasonal figures for a season of ${period}`);
  }
  const damped = trend === 'Ad' || trend === 'Md';
  const kind = trend === 'Ad' ? 'A' : trend === 'Md' ? 'M' : trend;
  return smoothing(
    values,
    { trend: components[kind], season: components[season], period, weights: 'innovations' },
    { alpha, beta, gamma, phi: damped ? phi : 1 },
    start,
  );
}
