import { type Estimated, notEstimable } from '@/lib/metrics/estimated';

/** A stretch of one mean: first and last place (both included, from 0), mean, and squared errors about it. */
export type Segment = { from: number; to: number; mean: number; rss: number };

/** The best division with a given number of breaks. `breaks` are the last places before each change. */
export type Division = { breaks: number[]; segments: Segment[]; rss: number; bic: number };

/** `best` is the division with the least BIC; `byCount[m]` the best with m breaks. */
export type ChangePoints = { best: Division; byCount: Division[] };

/** `minSegment`: shortest stretch, by default 15 % of the series and at least 2. */
export type ChangePointOptions = { minSegment?: number; mostBreaks?: number };

/**
 * Where the mean of a series jumps: of all divisions into stretches of at
 * least `minSegment` values, the one with the least sum of squared errors, for
 * each number of breaks up to `mostBreaks` (by default 5), found exactly by
 * dynamic programming; their number by the least
 * BIC = n (ln(RSS ÷ n) + 1 + ln 2π) + 2(m + 1) ln n. No break is a possible
 * answer. Values that depend on their neighbours (a slow drift, a season)
 * yield breaks that are none.
 *
 * Not estimable (`too-short`) below two shortest stretches. About
 * `mostBreaks` × n² steps.
 *
 * Sources: J. Bai, P. Perron, Journal of Applied Econometrics 18, 2003; R
 * package strucchange, `breakpoints`; Y.-C. Yao, Statistics & Probability
 * Letters 6, 1988 (BIC).
 *
 * @throws {RangeError} if a value is not finite, or `minSegment` is below 1
 */
export function changePoints(
  values: readonly number[],
  {
    minSegment = Math.max(2, Math.floor(0.15 * values.length)),
    mostBreaks = 5,
  }: ChangePointOptions = {},
): Estimated<ChangePoints, 'too-short'> {
  if (!(Number.isInteger(minSegment) && minSegment >= 1)) {
    throw new RangeError(`a stretch of ${minSegment} values`);
  }
  if (!values.every(Number.isFinite)) throw new RangeError('a series has finite values');
  const n = values.length;
  if (n < 2 * minSegment) return notEstimable('too-short');
  const cost = costs(values);
  const limit = Math.min(mostBreaks, Math.floor(n / minSegment) - 1);
  const ends = bestEnds(n, minSegment, limit, cost.rss);
  const whole = cost.rss(0, n);
  const byCount = Array.from({ length: limit + 1 }, (_, count) =>
    division(traceBack(ends, count, n), n, cost, whole),
  );
  const best = byCount.reduce((a, b) => (b.bic < a.bic ? b : a));
  return { estimable: true, best, byCount };
}

type Costs = {
  rss: (from: number, end: number) => number;
  mean: (from: number, end: number) => number;
};

/** Mean and squared errors of any stretch [from, end) from running sums, about the mean of all to keep digits. */
function costs(values: readonly number[]): Costs {
  const centre = values.reduce((sum, value) => sum + value / values.length, 0);
  const sums = [0];
  const squares = [0];
  values.forEach((value, i) => {
    sums.push((sums[i] ?? 0) + value - centre);
    squares.push((squares[i] ?? 0) + (value - centre) ** 2);
  });
  const between = (totals: readonly number[], from: number, end: number) =>
    (totals[end] ?? 0) - (totals[from] ?? 0);
  return {
    mean: (from, end) => centre + between(sums, from, end) / (end - from),
    rss: (from, end) =>
      Math.max(0, between(squares, from, end) - between(sums, from, end) ** 2 / (end - from)),
  };
}

/** `ends[m][e]`: where the last stretch begins in the best division of the first e values with m breaks. */
function bestEnds(n: number, shortest: number, breaks: number, rss: Costs['rss']): number[][] {
  let least = Array.from({ length: n + 1 }, (_, end) => rss(0, end));
  const begins: number[][] = [[]];
  for (let count = 1; count <= breaks; count++) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const begin = new Array<number>(n + 1).fill(0);
    for (let end = (count + 1) * shortest; end <= n; end++) {
      for (let start = count * shortest; start <= end - shortest; start++) {
        const total = (least[start] ?? 0) + rss(start, end);
        if (total < (next[end] ?? 0)) [next[end], begin[end]] = [total, start];
      }
    }
    begins.push(begin);
    least = next;
  }
  return begins;
}

/** Starts of the stretches after the first, in rising order. */
function traceBack(ends: readonly (readonly number[])[], breaks: number, n: number): number[] {
  const starts: number[] = [];
  let end = n;
  for (let count = breaks; count > 0; count--) {
    end = ends[count]?.[end] ?? 0;
    starts.unshift(end);
  }
  return starts;
}

function division(
  starts: readonly number[],
  n: number,
  { mean, rss }: Costs,
  whole: number,
): Division {
  const edges = [0, ...starts, n];
  const segments = edges.slice(1).map((end, i) => {
    const from = edges[i] ?? 0;
    return { from, to: end - 1, mean: mean(from, end), rss: rss(from, end) };
  });
  const total = segments.reduce((sum, segment) => sum + segment.rss, 0);
  // A perfect fit has no logarithm; what rounding leaves of it must not count as better than another.
  const floored = Math.max(total, 1e-12 * whole, Number.MIN_VALUE);
  const fit = n * (Math.log(floored) - Math.log(n) + 1 + Math.log(2 * Math.PI));
  const bic = fit + 2 * (starts.length + 1) * Math.log(n);
  return { breaks: starts.map((start) => start - 1), segments, rss: total, bic };
}
