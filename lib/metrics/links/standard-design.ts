import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { LogisticRow } from './logistic-row';

/** Rows of 1 and the standardised predictors, with what undoes the standardising. */
export type Design = { rows: number[][]; centres: number[]; scales: number[] };

/**
 * Predictors less their means, over their standard deviations, with a leading
 * 1 for the intercept. `null` if a predictor is the same for all.
 */
export function standardise(rows: readonly LogisticRow[]): Design | null {
  const width = rows[0]?.x.length ?? 0;
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  const centres: number[] = [];
  const scales: number[] = [];
  for (let j = 0; j < width; j++) {
    const column = rows.map(({ x }) => x[j] ?? 0);
    if (column.every((value) => value === column[0])) return null;
    const centre = rows.reduce((sum, { n }, i) => sum + (n / total) * (column[i] ?? 0), 0);
    const square = rows.reduce(
      (sum, { n }, i) => sum + (n / total) * ((column[i] ?? 0) - centre) ** 2,
      0,
    );
    centres.push(centre);
    scales.push(Math.sqrt(square));
  }
  return {
    rows: rows.map(({ x }) => [
      1,
      ...x.map((value, j) => (value - (centres[j] ?? 0)) / (scales[j] ?? 1)),
    ]),
    centres,
    scales,
  };
}

/** Whether some predictor follows from the others: the correlations have an eigenvalue of 0. */
export function isSingular(
  design: readonly (readonly number[])[],
  rows: readonly LogisticRow[],
): boolean {
  const width = design[0]?.length ?? 0;
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  const squares = Matrix.zeros(width, width);
  design.forEach((row, i) => {
    const weight = (rows[i]?.n ?? 0) / total;
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        squares.set(a, b, squares.get(a, b) + weight * (row[a] ?? 0) * (row[b] ?? 0));
      }
    }
  });
  const { realEigenvalues } = new EigenvalueDecomposition(squares, { assumeSymmetric: true });
  return Math.min(...realEigenvalues) < 1e-10;
}
