import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import {
  type Correlations,
  type DriverRefusal,
  type DriverShares,
  driverFault,
  requireCorrelations,
} from './driver-correlations';

/** With more drivers the subsets, 2 to the k, take too long. */
const mostDrivers = 12;

/**
 * Shares of R² by Lindeman, Merenda and Gold, which are Shapley values: what
 * each driver adds to R², averaged over all orders in which drivers can enter.
 * All are ≥ 0 and add up to R². 2 to the k regressions, so at most 12 drivers;
 * `johnson` has no such limit.
 *
 * Sources: R. Lindeman, P. Merenda, R. Gold, "Introduction to Bivariate and
 * Multivariate Analysis", 1980; U. Grömping, Journal of Statistical Software
 * 17, 2006.
 *
 * @throws {RangeError} for more than 12 drivers or a malformed matrix
 * @example lmg({ between: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // 0.2867, 0.0867
 */
export function lmg(correlations: Correlations): Estimated<DriverShares, DriverRefusal> {
  requireCorrelations(correlations);
  const k = correlations.withOutcome.length;
  if (k > mostDrivers) throw new RangeError(`${k} drivers; at most ${mostDrivers}`);
  const fault = driverFault(correlations);
  if (fault) return notEstimable(fault);
  const explained = Array.from({ length: 2 ** k }, (_, subset) =>
    explainedBy(correlations, subset),
  );
  const orders = ordersBySize(k);
  const shares = correlations.withOutcome.map((_, driver) =>
    explained.reduce((sum, without, subset) => {
      if (subset & (1 << driver)) return sum;
      const gain = (explained[subset | (1 << driver)] ?? 0) - without;
      return sum + (orders[sizeOf(subset)] ?? 0) * gain;
    }, 0),
  );
  return { estimable: true, rSquared: explained.at(-1) ?? 0, shares };
}

/** R² of the drivers whose bits are set: r′R⁻¹r. */
function explainedBy({ between, withOutcome }: Correlations, subset: number): number {
  const members = withOutcome.flatMap((_, j) => (subset & (1 << j) ? [j] : []));
  if (members.length === 0) return 0;
  const inner = new Matrix(
    members.map((i) => members.map((j) => between[Math.min(i, j)]?.[Math.max(i, j)] ?? 0)),
  );
  const outer = Matrix.columnVector(members.map((j) => withOutcome[j] ?? 0));
  return new CholeskyDecomposition(inner).solve(outer).dot(outer);
}

/** By size s of what has entered before: the share s!(k − 1 − s)! ÷ k! of all orders. */
function ordersBySize(k: number): number[] {
  const shares = [1 / k];
  for (let size = 1; size < k; size++) {
    shares.push(((shares[size - 1] ?? 0) * size) / (k - size));
  }
  return shares;
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) size++;
  return size;
}
