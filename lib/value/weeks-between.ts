import { type Day, daysIn } from '@/lib/metrics/period';

/** Weeks from one day to another; a purchase belongs to a whole day, so a day and the same one are 0 apart. */
export function weeksBetween(from: Day, to: Day): number {
  return (daysIn({ from, to }) - 1) / 7;
}
