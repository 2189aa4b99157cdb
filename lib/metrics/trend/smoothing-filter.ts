/** Whether a part is absent, added, or multiplied. */
export type Component = 'none' | 'additive' | 'multiplicative';

/**
 * What a smoothing model is made of. `period` is the length of a season, 1
 * without one. `weights` says how β and γ are meant: `holt-winters`, β weighs
 * the newest slope and γ the newest seasonal figure about the new level (Holt,
 * Winters; R's `HoltWinters`); `innovations`, both are shares of the one-step
 * error (Hyndman's ETS; R's `ets`).
 */
export type SmoothingModel = {
  trend: Component;
  season: Component;
  period: number;
  weights: 'holt-winters' | 'innovations';
};

/** α, β, γ from 0 to 1; φ damps the slope, 1 for none. Those of absent parts are 0. */
export type SmoothingParameters = { alpha: number; beta: number; gamma: number; phi: number };

/** Where the filter stands; the first of `seasonals` belongs to the next period. */
export type SmoothingState = { level: number; slope: number; seasonals: readonly number[] };

/** One-step forecasts, how far the values were from them, and where the filter ended. */
export type Smoothed = { fitted: number[]; errors: number[]; state: SmoothingState };

/**
 * Runs exponential smoothing over values from a starting state: each value is
 * forecast, then level, slope and seasonal figure move towards it. All classic
 * methods are cases of it: simple smoothing, Holt with additive, exponential
 * or damped trend, Holt–Winters, and the ETS models of the same parts (whose
 * point forecasts do not depend on the kind of error).
 *
 * Sources: C. Holt, ONR Memorandum 52, 1957; P. Winters, Management Science 6,
 * 1960; R. Hyndman, A. Koehler, K. Ord, R. Snyder, "Forecasting with
 * Exponential Smoothing", 2008.
 */
export function smooth(
  values: readonly number[],
  model: SmoothingModel,
  parameters: SmoothingParameters,
  start: SmoothingState,
): Smoothed {
  const fitted: number[] = [];
  const errors: number[] = [];
  const state = filtered(values, model, parameters, start, (forecast, error) => {
    fitted.push(forecast);
    errors.push(error);
  });
  return { fitted, errors, state };
}

/** Sum of the squared one-step errors alone: a search for weights asks for it thousands of times. */
export function sumOfSquaredErrors(
  values: readonly number[],
  model: SmoothingModel,
  parameters: SmoothingParameters,
  start: SmoothingState,
): number {
  let sum = 0;
  filtered(values, model, parameters, start, (_, error) => {
    sum += error * error;
  });
  return sum;
}

function filtered(
  values: readonly number[],
  model: SmoothingModel,
  parameters: SmoothingParameters,
  start: SmoothingState,
  onStep: (forecast: number, error: number) => void,
): SmoothingState {
  const { trend, season } = model;
  const { alpha, gamma, phi } = parameters;
  const seasonals = [...start.seasonals];
  const places = seasonals.length;
  let { level, slope } = start;
  let at = 0;
  for (const value of values) {
    const base = ahead(level, slope, phi, trend);
    const figure = places > 0 ? (seasonals[at] ?? 0) : 0;
    const forecast = seasoned(base, figure, season);
    const error = value - forecast;
    onStep(forecast, error);
    const unseasoned = season === 'multiplicative' ? error / figure : error;
    const before = level;
    level = base + alpha * unseasoned;
    slope = nextSlope(model, parameters, before, level, base, slope, unseasoned);
    if (places === 0) continue;
    seasonals[at] = nextFigure(model, gamma, value, level, base, figure, error);
    at = at + 1 === places ? 0 : at + 1;
  }
  return { level, slope, seasonals: [...seasonals.slice(at), ...seasonals.slice(0, at)] };
}

/** Point forecasts 1 … horizon periods ahead of a state. */
export function project(
  { level, slope, seasonals }: SmoothingState,
  model: SmoothingModel,
  phi: number,
  horizon: number,
): number[] {
  let steps = 0;
  return Array.from({ length: horizon }, (_, h) => {
    steps += phi ** (h + 1);
    const figure = seasonals[h % Math.max(1, seasonals.length)] ?? 0;
    return seasoned(after(level, slope, steps, model.trend), figure, model.season);
  });
}

function ahead(level: number, slope: number, phi: number, trend: Component): number {
  return after(level, slope, phi, trend);
}

function after(level: number, slope: number, steps: number, trend: Component): number {
  if (trend === 'none') return level;
  return trend === 'additive' ? level + steps * slope : level * slope ** steps;
}

function seasoned(base: number, figure: number, season: Component): number {
  if (season === 'none') return base;
  return season === 'additive' ? base + figure : base * figure;
}

// Numbers one by one: made into an object, they would cost more than the sum itself.
function nextSlope(
  { trend, weights }: SmoothingModel,
  { beta, phi }: SmoothingParameters,
  before: number,
  level: number,
  base: number,
  slope: number,
  unseasoned: number,
): number {
  if (trend === 'none') return slope;
  if (trend === 'additive') {
    const error = weights === 'innovations' ? unseasoned : level - base;
    return phi * slope + beta * error;
  }
  const error = weights === 'innovations' ? unseasoned : level - base;
  return slope ** phi + (beta * error) / before;
}

function nextFigure(
  { season, weights }: SmoothingModel,
  gamma: number,
  value: number,
  level: number,
  base: number,
  figure: number,
  error: number,
): number {
  if (season === 'additive') {
    const target = weights === 'innovations' ? figure + error : value - level;
    return gamma * target + (1 - gamma) * figure;
  }
  const target = value / (weights === 'innovations' ? base : level);
  return gamma * target + (1 - gamma) * figure;
}
