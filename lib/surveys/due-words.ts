import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `due in 5 hours`, `due in 2 days`, `3 days overdue`; whole units, rounded down. */
export function dueWords(t: Words, dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  const time = lengthWords(t, Math.abs(left));
  return t(left < 0 ? 'calls.overdue' : 'calls.due-in', { time });
}

function lengthWords(t: Words, length: number): string {
  if (length < hour) return counted(t, 'minutes', Math.max(1, Math.floor(length / minute)));
  if (length < 2 * day) return counted(t, 'hours', Math.floor(length / hour));
  return counted(t, 'days', Math.floor(length / day));
}

function counted(t: Words, units: 'minutes' | 'hours' | 'days', count: number): string {
  return t(`calls.${units}`, { n: formatCount(t, count), count });
}
