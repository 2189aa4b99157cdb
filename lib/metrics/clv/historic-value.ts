import { type Day, dayNumber } from '@/lib/metrics/calendar';

/** What a customer paid on a day; a refund is below 0. */
export type Payment = { day: Day; amount: number };

const daysAYear = 365.25;

/**
 * Historic value of a customer: the margin of all payments up to and including
 * a day. What was, without a guess. With a yearly `discount`, each payment is
 * worth (1 + d)^years more than its amount, since it was earned earlier and
 * could have earned since. `null` without a payment up to then.
 *
 * @throws {RangeError} if a day does not exist, or the discount is not above −1
 * @example historicValue([{ day: '2026-01-05', amount: 200 }], { margin: 0.4, until: '2026-06-30' }) // 80
 */
export function historicValue(
  payments: readonly Payment[],
  { margin, until, discount = 0 }: { margin: number; until: Day; discount?: number },
): number | null {
  if (!(discount > -1)) throw new RangeError(`a discount of ${discount} leaves nothing`);
  const last = dayNumber(until);
  const ages = payments
    .map(({ day, amount }) => ({ age: last - dayNumber(day), amount }))
    .filter(({ age }) => age >= 0);
  if (ages.length === 0) return null;
  return ages.reduce(
    (total, { age, amount }) => total + margin * amount * (1 + discount) ** (age / daysAYear),
    0,
  );
}
