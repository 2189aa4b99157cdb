import { Matrix } from 'ml-matrix';
import { type ConfidenceInterval, twoSidedP, z95 } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { chiSquareUpperTail } from '@/lib/metrics/numerics/chi-square-upper-tail';
import { climb, logLikelihoodAt } from './logistic-climb';
import { countedRows, type LogisticRow } from './logistic-row';
import { isSingular, standardise } from './standard-design';

/**
 * One coefficient: the change of the log odds per unit of its predictor, its
 * Wald test and 95 % interval, and the same as an odds ratio.
 */
export type Coefficient = {
  estimate: number;
  standardError: number;
  z: number;
  p: number;
  interval: ConfidenceInterval;
  oddsRatio: number;
  oddsRatioInterval: ConfidenceInterval;
};

/**
 * A fitted logistic regression of `n` customers, `events` of whom did it.
 * `likelihoodRatio` tests all predictors at once; `pseudoRSquared` is
 * McFadden's, 0–1, which is not a share of variance.
 */
export type Logistic = {
  intercept: Coefficient;
  coefficients: Coefficient[];
  n: number;
  events: number;
  logLikelihood: number;
  nullLogLikelihood: number;
  likelihoodRatio: { chiSquare: number; degreesOfFreedom: number; p: number };
  pseudoRSquared: number;
  iterations: number;
};

/**
 * Why there is no fit. `no-answers`: nobody; `one-outcome`: all or none did
 * it; `singular`: a predictor is constant or follows from the others;
 * `separation`: some predictor, or sum of predictors, tells the outcomes apart
 * without exception, so that no finite coefficient is the best.
 */
export type LogisticRefusal = 'no-answers' | 'one-outcome' | 'singular' | 'separation';

/**
 * Logistic regression, log(p ÷ (1 − p)) = b₀ + b₁x₁ + …, by iteratively
 * reweighted least squares (Newton's method) on standardised predictors.
 * Counts give exactly what the single customers would. Standard errors come
 * from the inverse information. The likelihood is that of single customers,
 * without binomial coefficients.
 *
 * It shows association, not cause: customers who call often may differ in
 * other ways.
 *
 * Sources: D. Cox, JRSS B 20, 1958; P. McCullagh, J. Nelder, "Generalized
 * Linear Models", 1989; on separation A. Albert, J. Anderson, Biometrika 71,
 * 1984.
 *
 * @throws {RangeError} if a row is malformed, see `countedRows`
 * @example logistic([{ x: [0], events: 28, n: 257 }, { x: [1], events: 24, n: 120 }])
 */
export function logistic(rows: readonly LogisticRow[]): Estimated<Logistic, LogisticRefusal> {
  const counted = countedRows(rows);
  const n = counted.reduce((sum, row) => sum + row.n, 0);
  const events = counted.reduce((sum, row) => sum + row.events, 0);
  if (n === 0) return notEstimable('no-answers');
  if (events <= 0 || events >= n) return notEstimable('one-outcome');
  const design = standardise(counted);
  if (design === null || isSingular(design.rows, counted)) return notEstimable('singular');
  const start = [Math.log(events) - Math.log(n - events), ...design.scales.map(() => 0)];
  const top = climb(design.rows, counted, start);
  if (top === null) return notEstimable('separation');
  const nullLogLikelihood = logLikelihoodAt(design.rows, counted, start);
  const chiSquare = Math.max(0, 2 * (top.logLikelihood - nullLogLikelihood));
  const [intercept, ...coefficients] = unstandardised(top, design);
  if (!intercept) throw new RangeError('a design has an intercept');
  const degreesOfFreedom = design.scales.length;
  return {
    estimable: true,
    intercept,
    coefficients,
    n,
    events,
    logLikelihood: top.logLikelihood,
    nullLogLikelihood,
    likelihoodRatio: {
      chiSquare,
      degreesOfFreedom,
      p: degreesOfFreedom === 0 ? 1 : chiSquareUpperTail(chiSquare, degreesOfFreedom),
    },
    pseudoRSquared: Math.max(0, 1 - top.logLikelihood / nullLogLikelihood),
    iterations: top.iterations,
  };
}

/** Coefficients and errors in the units of the predictors, by the linear map that undoes standardising. */
function unstandardised(
  { beta, covariance }: { beta: readonly number[]; covariance: Matrix },
  { centres, scales }: { centres: readonly number[]; scales: readonly number[] },
): Coefficient[] {
  const map = Matrix.eye(beta.length);
  scales.forEach((scale, j) => {
    map.set(j + 1, j + 1, 1 / scale);
    map.set(0, j + 1, -(centres[j] ?? 0) / scale);
  });
  const estimates = map.mmul(Matrix.columnVector([...beta])).to1DArray();
  const variances = map.mmul(covariance).mmul(map.transpose()).diagonal();
  return estimates.map((estimate, j) => coefficient(estimate, Math.sqrt(variances[j] ?? 0)));
}

function coefficient(estimate: number, standardError: number): Coefficient {
  const z = estimate / standardError;
  const interval = { low: estimate - z95 * standardError, high: estimate + z95 * standardError };
  return {
    estimate,
    standardError,
    z,
    p: twoSidedP(z),
    interval,
    oddsRatio: Math.exp(estimate),
    oddsRatioInterval: { low: Math.exp(interval.low), high: Math.exp(interval.high) },
  };
}
