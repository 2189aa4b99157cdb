import { type ConfidenceInterval, z95 } from './confidence';

/** A share re-estimated with answers added, with the standard error and the interval that follow. */
export type AdjustedShare = {
  estimate: number;
  standardError: number;
  interval: ConfidenceInterval;
};

/**
 * A share with `added` positive and `added` negative answers more, and the
 * plain limits around it. With two of each ("plus four") the 95 % interval
 * holds its level for small n; it may reach beyond 0–1 and is not cut here.
 *
 * Source: A. Agresti, B. Coull, "Approximate Is Better than 'Exact'",
 * The American Statistician 52, 1998.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n and n + 2 · added > 0
 * @example adjustedShare(120, 300).interval // 0.3462 to 0.4564
 */
export function adjustedShare(k: number, n: number, added = 2, z = z95): AdjustedShare {
  if (!(k >= 0 && k <= n && added >= 0 && n + added > 0)) {
    throw new RangeError(`${k} of ${n} is not a share`);
  }
  const size = n + 2 * added;
  const estimate = (k + added) / size;
  const standardError = Math.sqrt((estimate * (1 - estimate)) / size);
  const arm = z * standardError;
  return { estimate, standardError, interval: { low: estimate - arm, high: estimate + arm } };
}

/**
 * Agresti and Coull's interval of a share: z² ÷ 2 answers added on either side,
 * so that its centre is Wilson's. Not cut to 0–1.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n and n > 0
 * @example agrestiCoull(1, 30) // −0.0083 to 0.1809
 */
export function agrestiCoull(k: number, n: number, z = z95): ConfidenceInterval {
  return adjustedShare(k, n, z ** 2 / 2, z).interval;
}
