import { isDay } from '@/lib/metrics/calendar';
import type { Day } from '@/lib/metrics/period';
import type { Said } from '@/lib/words/said';

/** Larger sums are mistypings, and would not fit beside each other. */
const largest = 1e12;

/** Why an amount cannot be one, and what to know where it is below 0; null if it can. */
export function amountFault(amount: number, of: 'subscription' | 'order'): Said | null {
  if (!Number.isFinite(amount) || Math.abs(amount) > largest) return { key: 'value.amount-large' };
  return amount < 0 ? { key: `value.negative-${of}` } : null;
}

/** Why a day cannot be one on which something happened; null if it can. */
export function dayFault(what: 'start' | 'end' | 'order', day: Day, today: Day): Said | null {
  if (!isDay(day)) return { key: 'value.no-such-day', values: { day } };
  if (day < '1900-01-01') return { key: 'value.early', values: { what, day } };
  if (day <= today) return null;
  return what === 'end'
    ? { key: 'value.end-to-come', values: { day } }
    : { key: 'value.to-come', values: { what, day, today } };
}
