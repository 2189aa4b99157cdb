import { type Day, dayNumber } from '@/lib/metrics/calendar';
import { type Movement, movement } from './movement';
import type { MrrStep } from './mrr-steps';

/** A movement on the day from which the new MRR holds. */
export type DatedMovement = Movement & { day: Day };

/**
 * The movements of one customer: one for each step of their MRR, in order.
 * Opening MRR 0 plus all movements is the last MRR. Days away are counted from
 * the first day not paid to the first day paid again.
 *
 * @throws {RangeError} if a day does not exist, steps are out of order, or an MRR is negative
 */
export function customerMovements(
  steps: readonly MrrStep[],
  reactivationWindow: number | null,
): DatedMovement[] {
  const movements: DatedMovement[] = [];
  let [before, everPaid] = [0, false];
  let left: number | null = null;
  let previous = Number.NEGATIVE_INFINITY;
  for (const { day, mrr } of steps) {
    const today = dayNumber(day);
    if (today <= previous) throw new RangeError(`the step of ${day} is out of order`);
    previous = today;
    const daysAway = left === null ? null : today - left;
    const found = movement(before, mrr, { everPaid, daysAway }, reactivationWindow);
    if (!found) continue;
    movements.push({ day, ...found });
    left = mrr === 0 ? today : null;
    everPaid = true;
    before = mrr;
  }
  return movements;
}
