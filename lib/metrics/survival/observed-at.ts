import type { SurvivalCurve } from './kaplan-meier';

/**
 * The number at risk at any time: how many were still under observation just
 * before it, all who were seen for at least that long. It falls where someone
 * leaves and where someone is last seen, so between two points of the curve
 * too. 0 beyond the last time anyone was seen.
 *
 * @throws {RangeError} if the time is negative or not a number
 * @example observedAt(kaplanMeier([{ time: 1, events: 1, censored: 1 }, { time: 2, events: 0, censored: 2 }]), 2)
 * // => 2, of 4 at time 1
 */
export function observedAt({ observed }: Pick<SurvivalCurve, 'observed'>, time: number): number {
  if (!(time >= 0)) throw new RangeError(`Time ${time} cannot be`);
  return observed.find((each) => each.time >= time)?.atRisk ?? 0;
}
