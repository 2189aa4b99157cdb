import { isDay } from '@/lib/metrics/calendar';
import type { Day } from '@/lib/metrics/period';

/** Larger sums are mistypings, and would not fit beside each other. */
const largest = 1e12;

/**
 * Why an amount cannot be one; null if it can.
 *
 * @param ofNegative what to know where it is below 0
 */
export function amountFault(amount: number, ofNegative: string): string | null {
  if (!Number.isFinite(amount) || Math.abs(amount) > largest) {
    return 'The amount is not a number up to 10¹².';
  }
  return amount < 0 ? `The amount is negative. ${ofNegative}` : null;
}

/** Why a day cannot be one on which something happened; null if it can. */
export function dayFault(what: 'start' | 'end' | 'order', day: Day, today: Day): string | null {
  if (!isDay(day)) return `There is no day ${day}.`;
  if (day < '1900-01-01') return `The ${what} (${day}) lies before 1900.`;
  if (day <= today) return null;
  return what === 'end'
    ? `The end (${day}) lies in the future. Send it once it has come.`
    : `The ${what} (${day}) lies in the future; here it is ${today}.`;
}
