import { monthAlone, shortDay } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import type { TrendPoint } from './series';
import { spanOf } from './trend-frame';

export type TimeTick = { at: number; label: string };

function parts(day: string): { year: string; month: number; day: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month) - 1, day: Number(date) };
}

function monthLabel(t: Words, day: string): string {
  const { year, month } = parts(day);
  return month === 0 ? year : monthAlone(t, day);
}

/** The first day a point speaks of: the period may begin in the middle of a bucket. */
function firstDay(t: Words, { start, from = start }: TrendPoint): string {
  return shortDay(t, from);
}

/** Whether a point stands for whole calendar months, so that its month names it. */
function isMonths({ start, end }: TrendPoint): boolean {
  return start.endsWith('-01') && end.slice(8) >= '28';
}

function every(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / Math.max(1, most)));
}

/**
 * Labels for the time axis, at most `most`: days for a short span, first
 * buckets of months for a longer one, thinned to quarters, halves or years.
 */
export function timeTicks(t: Words, points: readonly TrendPoint[], most: number): TimeTick[] {
  if (spanOf(points) < 50) {
    const step = every(points.length, most);
    return points.flatMap((point, at) =>
      at % step === 0 ? [{ at, label: firstDay(t, point) }] : [],
    );
  }
  const turns = points.flatMap(({ start }, at) => {
    const before = points[at - 1];
    return before && parts(before.start).month !== parts(start).month ? [{ at, start }] : [];
  });
  const step =
    [1, 2, 3, 6, 12].find((one) => turns.length / one <= most) ??
    12 * every(turns.length / 12, most);
  const kept = turns.filter(({ start }) => {
    const { year, month } = parts(start);
    return (Number(year) * 12 + month) % step === 0;
  });
  const found = kept.map(({ at, start }) => ({ at, label: monthLabel(t, start) }));
  const [first] = points;
  const room = points.length / Math.max(1, most);
  if (first && (found[0]?.at ?? points.length) > room)
    found.unshift({
      at: 0,
      label: isMonths(first) ? monthLabel(t, first.start) : firstDay(t, first),
    });
  return found;
}
