import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { chiSquareUpperTail } from '@/lib/metrics/numerics/chi-square-upper-tail';
import { type Duration, gathered } from './durations';

/** Whether groups leave at different rates, and which more than expected. */
export type LogRank = {
  chiSquare: number;
  degreesOfFreedom: number;
  p: number;
  /** In the order given; `expected` is how many would have left if all groups were alike. */
  groups: { n: number; observed: number; expected: number }[];
};

/**
 * Log-rank test of k groups having one survival curve. At each time the
 * events are shared out as if drawn blindly from all at risk: expected
 * d · nⱼ ÷ n, with the variance of the hypergeometric distribution, which
 * allows for ties. χ² = Zᵀ V⁻¹ Z of observed less expected. A group that was
 * never at risk when someone left adds nothing and takes no degree of freedom.
 *
 * It weighs all times alike, and is blind to curves that cross. `null` where
 * nothing can be compared: fewer than two groups at risk together, or nobody
 * left.
 *
 * Sources: N. Mantel, Cancer Chemotherapy Reports 50, 1966; R. Peto, J. Peto,
 * "Asymptotically Efficient Rank Invariant Test Procedures", JRSS A 135, 1972.
 *
 * @throws {RangeError} if a time or count is negative or not a number
 */
export function logRank(samples: readonly (readonly Duration[])[]): LogRank | null {
  const rows = samples.map(gathered);
  const sizes = rows.map((each) => each.reduce((n, row) => n + row.events + row.censored, 0));
  const left = [...sizes];
  const observed = sizes.map(() => 0);
  const expected = sizes.map(() => 0);
  const variance = sizes.map(() => sizes.map(() => 0));
  for (const { leaving, gone } of timeline(rows)) {
    addTime(leaving, left, { observed, expected, variance });
    for (const [j, count] of gone.entries()) left[j] = (left[j] ?? 0) - count;
  }
  const tested = quadratic(
    observed.map((value, j) => value - (expected[j] ?? 0)),
    variance,
  );
  if (!tested) return null;
  const groups = sizes.map((n, j) => ({
    n,
    observed: observed[j] ?? 0,
    expected: expected[j] ?? 0,
  }));
  const { chiSquare, degreesOfFreedom } = tested;
  return {
    chiSquare,
    degreesOfFreedom,
    p: chiSquareUpperTail(chiSquare, degreesOfFreedom),
    groups,
  };
}

/** Who left (`leaving`), and who left or was last seen (`gone`), by group, at each time in order. */
function timeline(rows: readonly (readonly Duration[])[]): { leaving: number[]; gone: number[] }[] {
  const times = new Map<number, { leaving: number[]; gone: number[] }>();
  for (const [j, group] of rows.entries()) {
    for (const { time, events, censored } of group) {
      const found = times.get(time) ?? { leaving: rows.map(() => 0), gone: rows.map(() => 0) };
      found.leaving[j] = events;
      found.gone[j] = events + censored;
      times.set(time, found);
    }
  }
  return [...times].sort(([a], [b]) => a - b).map(([, each]) => each);
}

type Sums = { observed: number[]; expected: number[]; variance: number[][] };

function addTime(leaving: readonly number[], left: readonly number[], sums: Sums): void {
  const events = leaving.reduce((total, value) => total + value, 0);
  if (events === 0) return;
  const all = left.reduce((total, value) => total + value, 0);
  const factor = all > 1 ? (events * (all - events)) / (all - 1) : 0;
  for (const [j, value] of leaving.entries()) {
    const share = (left[j] ?? 0) / all;
    sums.observed[j] = (sums.observed[j] ?? 0) + value;
    sums.expected[j] = (sums.expected[j] ?? 0) + events * share;
    const row = sums.variance[j] ?? [];
    for (const [i, other] of left.entries()) {
      row[i] = (row[i] ?? 0) + factor * share * ((i === j ? 1 : 0) - other / all);
    }
  }
}

/** Zᵀ V⁺ Z and the rank of V: rows of V add up to 0, so it has no plain inverse. */
function quadratic(
  z: readonly number[],
  variance: number[][],
): { chiSquare: number; degreesOfFreedom: number } | null {
  const top = Math.max(0, ...variance.map((row, j) => row[j] ?? 0));
  if (top === 0) return null;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(variance), {
    assumeSymmetric: true,
  });
  let [chiSquare, degreesOfFreedom] = [0, 0];
  for (const [i, value] of realEigenvalues.entries()) {
    if (value <= 1e-10 * top) continue;
    const along = z.reduce((total, each, j) => total + each * eigenvectorMatrix.get(j, i), 0);
    chiSquare += (along * along) / value;
    degreesOfFreedom++;
  }
  return { chiSquare, degreesOfFreedom };
}
