import { CholeskyDecomposition, inverse, Matrix } from 'ml-matrix';
import { z95 } from '@/lib/metrics/confidence';
import { nelderMead } from './nelder-mead';
import { numericGradient, numericHessian } from './numeric-hessian';

/** A model fitted by maximum likelihood. Parameters are above 0. */
export type ModelFit<P> = {
  parameters: P;
  logLikelihood: number;
  /** Standard errors of the parameters; `null` where the likelihood has no clear peak. */
  standardErrors: P | null;
  /** 95 % limits of each parameter, from the curvature of the likelihood in its logarithm. */
  intervals: { low: P; high: P } | null;
  /** Covariance of the logarithms of the parameters, for the error of what is computed from them. */
  logCovariance: number[][] | null;
  customers: number;
  /** Whether the search settled and both checks hold. Do not show figures of a fit that did not. */
  converged: boolean;
  checks: {
    /** Two starts ended equally high. */
    starts: boolean;
    /** A Newton step from the peak would gain less than 0.001. */
    gradient: boolean;
  };
  evaluations: number;
};

/** A fit, or the reason why there can be none. */
export type Fitted<P> =
  | { fit: ModelFit<P>; reason: null }
  | { fit: null; reason: 'no-customers' | 'no-repeaters' | 'no-losses' | 'no-spread' };

/** What is to be fitted. Parameters travel as vectors of logarithms, so that they stay above 0. */
export type LikelihoodProblem<P> = {
  logLikelihood: (parameters: P) => number;
  /** A cheaper likelihood of part of the data, for the first search from all starts. */
  roughLogLikelihood?: (parameters: P) => number;
  fromVector: (values: readonly number[]) => P;
  starts: readonly (readonly number[])[];
  customers: number;
};

/** Starts agree when their log-likelihoods differ by less; a difference of 2 is about one standard error. */
const agreement = 0.01;

/** Log-likelihood that a last Newton step may still gain. */
const gain = 0.001;

/**
 * The parameters under which the data are most likely: a simplex search in
 * logarithms from several starts, a second one from the best of them, and
 * standard errors from the curvature at the peak.
 *
 * A search always ends somewhere, so the end is checked: two starts must agree,
 * and the slope must be flat measured by the curvature. Data that hold too
 * little to tell the parameters apart (all customers alike, say) fail there.
 */
export function maximumLikelihood<P>(problem: LikelihoodProblem<P>): ModelFit<P> {
  const { logLikelihood, roughLogLikelihood = logLikelihood, fromVector, customers } = problem;
  const lossOf = (likelihood: (parameters: P) => number) => (logs: readonly number[]) =>
    -likelihood(fromVector(logs.map(Math.exp)));
  const rough = problem.starts
    .map((start) => nelderMead(lossOf(roughLogLikelihood), start.map(Math.log), coarse))
    .sort((a, b) => a.value - b.value);
  const start = rough[0]?.at ?? [];
  const loss = lossOf(logLikelihood);
  const found = nelderMead(loss, start, { step: 0.05, restarts: 0 });
  const logCovariance = inverted(numericHessian(loss, found.at));
  const checks = {
    starts: (rough[1]?.value ?? Number.POSITIVE_INFINITY) - (rough[0]?.value ?? 0) < agreement,
    gradient: logCovariance !== null && newtonGain(loss, found.at, logCovariance) < gain,
  };
  const errors = logCovariance?.map((row, i) => Math.sqrt(row[i] ?? 0)) ?? null;
  const scaled = (factor: (error: number) => number) =>
    errors && fromVector(errors.map((error, i) => Math.exp(found.at[i] ?? 0) * factor(error)));
  const [low, high] = [
    scaled((error) => Math.exp(-z95 * error)),
    scaled((error) => Math.exp(z95 * error)),
  ];
  return {
    parameters: fromVector(found.at.map(Math.exp)),
    logLikelihood: -found.value,
    standardErrors: scaled((error) => error),
    intervals: low && high && { low, high },
    logCovariance,
    customers,
    converged: found.converged && checks.starts && checks.gradient,
    checks,
    evaluations: rough.reduce((total, each) => total + each.evaluations, found.evaluations),
  };
}

const coarse = { valueTolerance: 1e-7, distanceTolerance: 1e-2, restarts: 0, maxEvaluations: 1000 };

/** Inverse of a curvature that rises in every direction; `null` of one that does not. */
function inverted(curvature: number[][]): number[][] | null {
  const matrix = new Matrix(curvature);
  if (!curvature.flat().every(Number.isFinite)) return null;
  return new CholeskyDecomposition(matrix).isPositiveDefinite()
    ? inverse(matrix).to2DArray()
    : null;
}

/** What one Newton step would add to the log-likelihood: ½ gᵀ H⁻¹ g. */
function newtonGain(
  loss: (at: readonly number[]) => number,
  at: readonly number[],
  covariance: readonly (readonly number[])[],
): number {
  const slope = numericGradient(loss, at);
  const step = covariance.map((row) => dot(row, slope));
  return dot(step, slope) / 2;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
}
