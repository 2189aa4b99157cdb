import { z95 } from './confidence';

/**
 * How many answers give a 95 % margin no wider than `margin`:
 * n = z² · variance ÷ margin², rounded up. `variance` is that of one answer in
 * squared units of the margin: s² for a mean, p(1 − p) for a share,
 * p + d − (p − d)² for a net share.
 *
 * Source: the Wald margin z · √(variance ÷ n), solved for n.
 *
 * @throws {RangeError} unless margin > 0 and variance ≥ 0
 * @example neededAnswers({ variance: 0.6, margin: 0.05 }) // => 922, for an NPS of ± 5
 */
export function neededAnswers({ variance, margin }: { variance: number; margin: number }): number {
  if (!(margin > 0 && variance >= 0)) throw new RangeError('margin > 0 and variance ≥ 0 expected');
  return Math.ceil((z95 ** 2 * variance) / margin ** 2);
}
