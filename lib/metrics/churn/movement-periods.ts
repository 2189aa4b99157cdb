import { addMonths, type Day, firstOf } from '@/lib/metrics/calendar';
import type { DatedMovement } from './customer-movements';
import { type MovementSums, netMovement, sumMovements } from './movement-sums';

/** Length of a calendar period. */
export type Grain = 'month' | 'quarter' | 'year';

/** MRR of a period: closing = opening + new + expansion + reactivation − contraction − churn. */
export type MrrPeriod = { from: Day; opening: number; closing: number; sums: MovementSums };

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/**
 * Movements added up by calendar month, quarter or year, for every period from
 * that of `from` to that of `to`, quiet ones included. `opening` is the MRR
 * before the first day of the first of them; each period opens where the one
 * before closed.
 *
 * A quarter holds the movements of its months: who expands in one and
 * contracts in the next counts in both sums, and nets to nothing.
 *
 * @throws {RangeError} if a movement lies outside the periods, or a day does not exist
 */
export function movementPeriods(
  movements: readonly DatedMovement[],
  { from, to, grain, opening }: { from: Day; to: Day; grain: Grain; opening: number },
): MrrPeriod[] {
  const months = monthsOf[grain];
  const byStart = new Map<Day, DatedMovement[]>();
  for (let start = firstOf(from, months); start <= to; start = addMonths(start, months)) {
    byStart.set(start, []);
  }
  for (const each of movements) {
    const period = byStart.get(firstOf(each.day, months));
    if (!period) throw new RangeError(`${each.day} is not within ${from} – ${to}`);
    period.push(each);
  }
  let balance = opening;
  return [...byStart].map(([start, moved]) => {
    const sums = sumMovements(moved);
    const period = { from: start, opening: balance, closing: balance + netMovement(sums), sums };
    balance = period.closing;
    return period;
  });
}
