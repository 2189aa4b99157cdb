import { setImmediate as breathe } from 'node:timers/promises';
import type { Steps } from '@/lib/metrics/numerics/steps';
import { type ForecastInputs, type TrendForecast, trendForecast } from './trend-forecast';

const mostKept = 500;
const kept = new Map<string, TrendForecast>();
const underWay = new Map<string, Promise<TrendForecast>>();

/** A forecast made before in this process from the same values; null if there is none. */
export function keptForecast(inputs: ForecastInputs): TrendForecast | null {
  return kept.get(keyOf(inputs)) ?? null;
}

/**
 * The forecast of these values, made once a process, however many ask for it:
 * values of whole buckets seldom change. Other requests go on between its
 * parts, none of which holds the process up for long.
 */
export function forecastOnce(inputs: ForecastInputs): Promise<TrendForecast> {
  const key = keyOf(inputs);
  const found = underWay.get(key) ?? made(key, inputs).finally(() => underWay.delete(key));
  underWay.set(key, found);
  return found;
}

async function made(key: string, inputs: ForecastInputs): Promise<TrendForecast> {
  const found = kept.get(key) ?? (await unhurried(trendForecast(inputs)));
  kept.delete(key);
  kept.set(key, found);
  const oldest = kept.keys().next();
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
  return found;
}

async function unhurried<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await breathe();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function keyOf({ values, horizon, season }: ForecastInputs): string {
  return JSON.stringify([values, horizon, season]);
}
