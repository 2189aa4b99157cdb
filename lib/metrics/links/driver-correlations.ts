import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * Correlations of k drivers with each other (`between`, k × k, ones on the
 * diagonal) and with the outcome (`withOutcome`, k).
 */
export type Correlations = {
  between: readonly (readonly number[])[];
  withOutcome: readonly number[];
};

/**
 * Why drivers cannot be weighed. `no-drivers`: none, or no answers about one;
 * `singular`: one driver follows from the others; `contradictory`: no data can
 * have these correlations together, as pairwise deletion may give them.
 */
export type DriverRefusal = 'no-drivers' | 'singular' | 'contradictory';

/** How R² is made up: one share of it per driver, all adding up to it. */
export type DriverShares = { rSquared: number; shares: number[] };

/** What keeps correlations from being taken apart, or `null` if nothing does. */
export function driverFault({ between, withOutcome }: Correlations): DriverRefusal | null {
  if (withOutcome.length === 0) return 'no-drivers';
  const whole = [...between.map((row, i) => [...row, withOutcome[i] ?? 0]), [...withOutcome, 1]];
  if (leastEigenvalue(whole) < -1e-10) return 'contradictory';
  return leastEigenvalue(between) < 1e-10 ? 'singular' : null;
}

/** @throws {RangeError} if the matrix is not k × k for k outcomes, or a correlation is not from −1 to 1 */
export function requireCorrelations({ between, withOutcome }: Correlations): void {
  const width = withOutcome.length;
  const square = between.length === width && between.every((row) => row.length === width);
  const possible = [...between.flat(), ...withOutcome].every((r) => Math.abs(r) <= 1);
  if (!square || !possible) throw new RangeError('these are not the correlations of drivers');
}

function leastEigenvalue(symmetric: readonly (readonly number[])[]): number {
  const matrix = new Matrix(symmetric.map((row) => [...row]));
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return Math.min(...realEigenvalues);
}
