import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { LogisticRow } from './logistic-row';

/** The top of the likelihood: coefficients of the standardised design, and their covariance. */
export type Top = {
  beta: number[];
  covariance: Matrix;
  logLikelihood: number;
  iterations: number;
};

/** A regular fit takes about six steps; with separation each step adds about 1 for ever. */
const mostSteps = 60;

/** What a step must climb of what the slope promises for it; to the top of a parabola it climbs half. */
const leastClimb = 0.4;

/**
 * Newton's steps to the top of the likelihood, halved where one would lead
 * down, or so far beyond the top that all is flat there and no next step could
 * be told. The likelihood is concave, so steps that never get small mean that
 * it has no top at a finite place: `null`, separation.
 *
 * Source of the halving: L. Armijo, Pacific Journal of Mathematics 16, 1966.
 */
export function climb(
  design: readonly (readonly number[])[],
  rows: readonly LogisticRow[],
  start: readonly number[],
): Top | null {
  let beta = [...start];
  let logLikelihood = logLikelihoodAt(design, rows, beta);
  for (let iterations = 1; iterations <= mostSteps; iterations++) {
    const { score, information } = slopes(design, rows, beta);
    const solve = solver(information);
    if (!solve) return null;
    const step = solve(score).to1DArray();
    const promised = leastClimb * dot(score.to1DArray(), step);
    const taken = halvedUntilUp(design, rows, { beta, logLikelihood }, step, promised);
    beta = taken.beta;
    logLikelihood = taken.logLikelihood;
    const largest = Math.max(...step.map(Math.abs));
    if (largest < 1e-9 * (1 + Math.max(...beta.map(Math.abs)))) {
      const covariance = solve(Matrix.eye(beta.length));
      return { beta, covariance, logLikelihood, iterations };
    }
  }
  return null;
}

/** Log-likelihood of single customers: Σ events · ln p + (n − events) · ln(1 − p). */
export function logLikelihoodAt(
  design: readonly (readonly number[])[],
  rows: readonly LogisticRow[],
  beta: readonly number[],
): number {
  return rows.reduce((sum, { events, n }, i) => {
    const eta = dot(design[i] ?? [], beta);
    return sum - events * softPlus(-eta) - (n - events) * softPlus(eta);
  }, 0);
}

function slopes(
  design: readonly (readonly number[])[],
  rows: readonly LogisticRow[],
  beta: readonly number[],
): { score: Matrix; information: Matrix } {
  const score = Matrix.zeros(beta.length, 1);
  const information = Matrix.zeros(beta.length, beta.length);
  rows.forEach(({ events, n }, i) => {
    const x = design[i] ?? [];
    const eta = dot(x, beta);
    const [p, q] = [1 / (1 + Math.exp(-eta)), 1 / (1 + Math.exp(eta))];
    // Of both forms the one that does not subtract nearly equal numbers.
    const residual = events * q - (n - events) * p;
    x.forEach((left, a) => {
      score.set(a, 0, score.get(a, 0) + residual * left);
      x.forEach((right, b) => {
        information.set(a, b, information.get(a, b) + n * p * q * (left * right));
      });
    });
  });
  return { score, information };
}

/**
 * Solves equations with the information, brought to a diagonal of 1. `null` if
 * it has become flat in some direction: the predictors are known to be free of
 * each other, so customers along that direction are told apart for certain.
 */
function solver(information: Matrix): ((right: Matrix) => Matrix) | null {
  const scale = information.diagonal().map((value) => 1 / Math.sqrt(value));
  if (!scale.every(Number.isFinite)) return null;
  const diagonal = Matrix.diag(scale);
  const unit = new Matrix(
    information
      .to2DArray()
      .map((row, a) => row.map((value, b) => value * ((scale[a] ?? 0) * (scale[b] ?? 0)))),
  );
  const factor = new CholeskyDecomposition(unit);
  const pivots = factor.lowerTriangularMatrix.diagonal().map((value) => value ** 2);
  if (!factor.isPositiveDefinite() || Math.min(...pivots) < 1e-13) return null;
  return (right) => diagonal.mmul(factor.solve(diagonal.mmul(right)));
}

type Place = { beta: number[]; logLikelihood: number };

function halvedUntilUp(
  design: readonly (readonly number[])[],
  rows: readonly LogisticRow[],
  from: Place,
  step: readonly number[],
  promised: number,
): Place {
  const slack = 1e-12 * Math.abs(from.logLikelihood);
  let share = 1;
  for (;;) {
    const beta = from.beta.map((value, j) => value + share * (step[j] ?? 0));
    const logLikelihood = logLikelihoodAt(design, rows, beta);
    const least = from.logLikelihood + share * promised - slack;
    if (logLikelihood >= least || share < 1e-9) return { beta, logLikelihood };
    share /= 2;
  }
}

function dot(x: readonly number[], beta: readonly number[]): number {
  return x.reduce((sum, value, j) => sum + value * (beta[j] ?? 0), 0);
}

/** ln(1 + eˣ) without overflow. */
function softPlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
