import { alpha, z95 } from '@/lib/metrics/confidence';
import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import type { Smoothing } from './smoothing';
import { project, smooth } from './smoothing-filter';

/** A forecast with its 95 % prediction interval: where the value itself, not its mean, should fall. */
export type ForecastPoint = { value: number; low: number | null; high: number | null };

const paths = 2000;

/**
 * Point forecasts 1 … `horizon` periods ahead with 95 % prediction intervals.
 * Of additive models the variance is σ²(1 + Σ cⱼ²) with cⱼ what is left, j
 * periods on, of an error of 1; of multiplicative ones the limits are
 * quantiles of 2,000 simulated paths (the same seed gives the same limits).
 * Errors are taken as normal and the fitted weights as true, so real misses
 * are a little more frequent than 1 in 20. Limits are `null` where σ is not
 * known.
 *
 * Source: R. Hyndman, A. Koehler, K. Ord, R. Snyder, "Forecasting with
 * Exponential Smoothing", 2008, chapter 6.
 */
export function forecast(found: Smoothing, horizon: number, seed = 1): ForecastPoint[] {
  const values = project(found.state, found.model, found.parameters.phi, horizon);
  const { sigma } = found;
  if (sigma === null) return values.map((value) => ({ value, low: null, high: null }));
  const { trend, season } = found.model;
  if (trend === 'multiplicative' || season === 'multiplicative') {
    return simulated(found, values, sigma, seed);
  }
  let variance = sigma ** 2;
  return values.map((value, h) => {
    if (h > 0) variance += (sigma * leftOver(found, h)) ** 2;
    const arm = z95 * Math.sqrt(variance);
    return { value, low: value - arm, high: value + arm };
  });
}

/** How much an error of 1 moves the forecast `steps` periods on, in an additive model. */
function leftOver({ model, parameters }: Smoothing, steps: number): number {
  const { alpha: a, beta, gamma, phi } = parameters;
  const classic = model.weights === 'holt-winters';
  let fading = 0;
  for (let i = 1; i <= steps; i++) fading += phi ** i;
  const slope = model.trend === 'none' ? 0 : fading * (classic ? a * beta : beta);
  const turned = model.season === 'additive' && steps % model.period === 0;
  const figure = turned ? (classic ? gamma * (1 - a) : gamma) : 0;
  return a + slope + figure;
}

function simulated(
  { model, parameters, state }: Smoothing,
  values: readonly number[],
  sigma: number,
  seed: number,
): ForecastPoint[] {
  const random = seededRandom(seed);
  const drawn = values.map((): number[] => []);
  for (let path = 0; path < paths; path++) {
    let at = state;
    for (const ends of drawn) {
      const [mean = 0] = project(at, model, parameters.phi, 1);
      // A model that multiplies has no way through 0: a path that would fall below is held above.
      const value = Math.max(mean + sigma * normalFrom(random), 1e-6 * Math.abs(mean));
      ends.push(value);
      at = smooth([value], model, parameters, at).state;
    }
  }
  return values.map((value, h) => {
    const sorted = (drawn[h] ?? []).sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? null;
    return { value, low: at(alpha / 2), high: at(1 - alpha / 2) };
  });
}
