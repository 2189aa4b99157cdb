import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';

/**
 * Fisher's interval of a Pearson correlation from `r` and `n` alone:
 * tanh(atanh r ± z ÷ √(n − 3)). `null` below four customers and for |r| = 1,
 * where it would have infinite or zero width.
 *
 * Source: R. A. Fisher, "On the Probable Error of a Coefficient of
 * Correlation", Metron 1, 1921; R's `cor.test` gives the same.
 *
 * @throws {RangeError} unless −1 ≤ r ≤ 1
 * @example fisherInterval(-0.1331909, 43) // −0.41686 to 0.17412
 */
export function fisherInterval(r: number, n: number, z = z95): ConfidenceInterval | null {
  return transformedInterval(r, n, z / Math.sqrt(n - 3));
}

/**
 * The same with the bias of atanh r taken off first, r ÷ 2(n − 1), and with
 * `controls` variables held constant. It is not centred on the plain interval,
 * so the two must not be mixed on one page.
 *
 * Source: D. Bonett, R package statpsych, `ci.cor`; Snedecor, Cochran,
 * "Statistical Methods", 1980.
 *
 * @throws {RangeError} unless −1 ≤ r ≤ 1
 * @example biasCorrectedFisherInterval(0.536, 50) // 0.29786 to 0.70589
 */
export function biasCorrectedFisherInterval(
  r: number,
  n: number,
  { controls = 0, z = z95 } = {},
): ConfidenceInterval | null {
  return transformedInterval(r, n - controls, z / Math.sqrt(n - controls - 3), r / (2 * (n - 1)));
}

/**
 * Bonett and Wright's interval of a rank correlation: Fisher's with the wider
 * standard error √((1 + ρ² ÷ 2) ÷ (n − 3)).
 *
 * Source: D. Bonett, T. Wright, "Sample Size Requirements for Estimating
 * Pearson, Kendall and Spearman Correlations", Psychometrika 65, 2000.
 *
 * @throws {RangeError} unless −1 ≤ rho ≤ 1
 */
export function bonettWrightInterval(rho: number, n: number, z = z95): ConfidenceInterval | null {
  return transformedInterval(rho, n, z * Math.sqrt((1 + rho ** 2 / 2) / (n - 3)));
}

/** tanh of atanh r less the bias, ± the arm. */
function transformedInterval(
  r: number,
  n: number,
  arm: number,
  bias = 0,
): ConfidenceInterval | null {
  if (!(r >= -1 && r <= 1)) throw new RangeError(`${r} is not a correlation`);
  if (!(n > 3) || (1 - r) * (1 + r) < 1e-14) return null;
  const centre = Math.atanh(r) - bias;
  return { low: Math.tanh(centre - arm), high: Math.tanh(centre + arm) };
}
