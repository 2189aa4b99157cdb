import { type ForecastInputs, type TrendForecast, trendForecast } from './trend-forecast';

const mostKept = 500;
const kept = new Map<string, TrendForecast>();

/** A forecast made before in this process from the same values; null if there is none. */
export function keptForecast(inputs: ForecastInputs): TrendForecast | null {
  return kept.get(keyOf(inputs)) ?? null;
}

/** The forecast of these values, made once a process: values of whole buckets seldom change. */
export function forecastOnce(inputs: ForecastInputs): TrendForecast {
  const key = keyOf(inputs);
  const found = kept.get(key) ?? trendForecast(inputs);
  kept.delete(key);
  kept.set(key, found);
  const oldest = kept.keys().next();
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
  return found;
}

function keyOf({ values, horizon, season }: ForecastInputs): string {
  return JSON.stringify([values, horizon, season]);
}
