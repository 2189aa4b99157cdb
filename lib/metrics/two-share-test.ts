import { twoSidedP } from './confidence';
import type { Share } from './newcombe';

/**
 * Score test of two shares being equal: the difference ÷ its standard error
 * under one pooled share, as a normal statistic. Two shares that are both 0 or
 * both 1 give z = 0.
 *
 * Source: any text; the square of z is Pearson's χ² of the 2 × 2 table.
 *
 * @example twoShareTest({ k: 414, n: 644 }, { k: 1307, n: 1720 }).z // about −5.69
 */
export function twoShareTest(now: Share, before: Share): { z: number; p: number } {
  const pooled = (now.k + before.k) / (now.n + before.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.n + 1 / before.n));
  const z = error === 0 ? 0 : (now.k / now.n - before.k / before.n) / error;
  return { z, p: twoSidedP(z) };
}
