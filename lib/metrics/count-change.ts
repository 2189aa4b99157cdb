import type { Verdict } from './change';
import { lowBase } from './small-base';
import { wilson } from './wilson';

/** How a number of things that happened moved between two stretches of days. */
export type CountChange = {
  difference: number;
  /** Of the count before, in per cent; `null` where there was nothing before: that is new, not growth. */
  percent: number | null;
  verdict: Verdict;
};

/**
 * The change of a count of independent events. Given how many there were in
 * both stretches together, those of the later one are binomial with its share
 * of the days; the change is real where Wilson's 95 % interval of that share
 * leaves it out. Too few to judge with fewer than `lowBase` in both together;
 * `null` if nothing happened in either.
 *
 * Source: J. Przyborowski, H. Wilenski, "Homogeneity of Results in Testing
 * Samples from Poisson Series", Biometrika 31, 1940.
 *
 * @param days how long each stretch is, in days
 * @throws {RangeError} if a count is negative or a stretch has no day
 * @example countChange(140, 100, { now: 7, before: 7 })?.verdict // => 'real'
 */
export function countChange(
  now: number,
  before: number,
  days: { now: number; before: number },
): CountChange | null {
  if (now < 0 || before < 0) throw new RangeError('a count is not negative');
  if (!(days.now > 0 && days.before > 0)) throw new RangeError('a stretch has at least a day');
  const all = now + before;
  if (all === 0) return null;
  const difference = now - before;
  const percent = before === 0 ? null : (100 * difference) / before;
  if (all < lowBase) return { difference, percent, verdict: 'too-few' };
  const expected = days.now / (days.now + days.before);
  const { low, high } = wilson(now, all);
  return { difference, percent, verdict: low > expected || high < expected ? 'real' : 'noise' };
}
