import type { Day } from '@/lib/metrics/period';

const hour = 3_600_000;

/** Whether the platform knows a time zone by that name, e.g. `Europe/London`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * Turns readings of a clock on the wall into moments, for one time zone. An
 * hour that summer time skips is read as the hour after it, one that comes
 * twice as its first.
 *
 * @throws {RangeError} if there is no such zone
 */
export function wallClock(timeZone: string): (day: Day, time: number) => Date {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // Offsets change on quarter hours at the finest; files have many answers an hour.
  const known = new Map<number, number>();

  function offsetAt(moment: number): number {
    const quarter = Math.floor(moment / (hour / 4)) * (hour / 4);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const part = Object.fromEntries(
      format.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, minute = 0, second = 0 } = part;
    const shown = Date.UTC(year, month - 1, day, part.hour ?? 0, minute, second);
    if (known.size > 100_000) known.clear();
    known.set(quarter, shown - quarter);
    return shown - quarter;
  }

  return (day, time) => {
    const reading = Date.parse(`${day}T00:00:00Z`) + time;
    const early = reading - offsetAt(reading - 24 * hour);
    const late = reading - offsetAt(reading + 24 * hour);
    if (early + offsetAt(early) === reading) return new Date(early);
    if (late + offsetAt(late) === reading) return new Date(late);
    // Skipped by summer time: the offset from before it carries the reading past the gap.
    return new Date(early);
  };
}
