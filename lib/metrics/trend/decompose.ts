import { type Estimated, notEstimable } from '@/lib/metrics/estimated';

/**
 * A series taken apart. `figure` is the seasonal figure of each place in the
 * season, the first value's place first: it adds up to 0 (additive) or
 * averages 1 (multiplicative). `trend` and `remainder` are `null` for half a
 * season at either end, where the moving average has no values.
 */
export type Decomposition = {
  figure: number[];
  trend: (number | null)[];
  remainder: (number | null)[];
};

/**
 * Classical decomposition: the trend is a centred moving average over one
 * season; the seasonal figure of a place is the mean of what is left there,
 * centred. Value = trend + figure + remainder, or trend × figure × remainder.
 *
 * Not estimable: `too-short` below two whole seasons; `not-positive` if a
 * value or trend of a multiplicative series is 0 or below.
 *
 * Source: M. Kendall, A. Stuart, "The Advanced Theory of Statistics" 3, 1983;
 * R's `decompose` gives the same.
 *
 * @throws {RangeError} unless the period is a whole number of at least 2
 */
export function decompose(
  values: readonly number[],
  period: number,
  kind: 'additive' | 'multiplicative' = 'additive',
): Estimated<Decomposition, 'too-short' | 'not-positive'> {
  if (!(Number.isInteger(period) && period >= 2)) throw new RangeError(`a season of ${period}`);
  if (values.length < 2 * period) return notEstimable('too-short');
  const ratio = kind === 'multiplicative';
  if (ratio && values.some((value) => value <= 0)) return notEstimable('not-positive');
  const trend = values.map((_, i) => centredAverage(values, i, period));
  const detrended = values.map((value, i) => {
    const level = trend[i] ?? null;
    if (level === null) return null;
    return ratio ? value / level : value - level;
  });
  const raw = Array.from({ length: period }, (_, place) =>
    mean(detrended.filter((value, i) => i % period === place && value !== null)),
  );
  const centre = mean(raw);
  const figure = raw.map((value) => (ratio ? value / centre : value - centre));
  const remainder = detrended.map((value, i) => {
    const own = figure[i % period] ?? 0;
    if (value === null) return null;
    return ratio ? value / own : value - own;
  });
  return { estimable: true, figure, trend, remainder };
}

/** Mean over one season about a place; in a season of even length both ends count half. */
function centredAverage(values: readonly number[], at: number, period: number): number | null {
  const half = Math.floor(period / 2);
  if (at < half || at + half >= values.length) return null;
  const window = values.slice(at - half, at + half + 1);
  const sum = window.reduce((total, value) => total + value, 0);
  if (period % 2 === 1) return sum / period;
  return (sum - ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2) / period;
}

function mean(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
}
