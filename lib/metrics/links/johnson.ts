import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import {
  type Correlations,
  type DriverRefusal,
  type DriverShares,
  driverFault,
  requireCorrelations,
} from './driver-correlations';

/**
 * Shares of R² by Johnson's relative weights: the outcome is explained by the
 * uncorrelated variables nearest to the drivers, and what these explain is
 * handed back to the drivers. R = VΔ²V′, Λ = VΔV′, b = Λ⁻¹r,
 * weight j = Σ λ²ⱼₖ b²ₖ. All are ≥ 0 and add up to R²; close to `lmg` and as
 * quick for fifty drivers as for two.
 *
 * Source: J. Johnson, "A Heuristic Method for Estimating the Relative Weight
 * of Predictor Variables in Multiple Regression", Multivariate Behavioral
 * Research 35, 2000.
 *
 * @throws {RangeError} for a malformed matrix
 * @example johnson({ between: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // 0.2867, 0.0867
 */
export function johnson(correlations: Correlations): Estimated<DriverShares, DriverRefusal> {
  requireCorrelations(correlations);
  const fault = driverFault(correlations);
  if (fault) return notEstimable(fault);
  const between = new Matrix(correlations.between.map((row) => [...row]));
  const parts = new EigenvalueDecomposition(between, { assumeSymmetric: true });
  const vectors = parts.eigenvectorMatrix;
  const power = (exponent: number) =>
    vectors
      .mmul(Matrix.diag(parts.realEigenvalues.map((value) => value ** exponent)))
      .mmul(vectors.transpose());
  const loadings = power(0.5).pow(2);
  const effects = power(-0.5)
    .mmul(Matrix.columnVector([...correlations.withOutcome]))
    .pow(2);
  const shares = loadings.mmul(effects).to1DArray();
  return { estimable: true, rSquared: effects.sum(), shares };
}
