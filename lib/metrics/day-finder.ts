import { type ClockChanges, clockChanges } from './clock-changes';
import type { Day } from './period';

const day = 86_400_000;
/** The changes of clocks are looked up for so long a time at once. */
const stretch = 366 * day;

/**
 * Finds the calendar days of moments on the clock of one time zone, the same
 * that `dayIn` finds. For many moments: each stretch of a year is looked up
 * once, and what is left for a moment is an addition.
 */
export class DayFinder {
  #stretches = new Map<number, ClockChanges>();
  #days = new Map<number, Day>();

  constructor(readonly timeZone: string) {}

  /** @param moment milliseconds since 1970, up to the year 9999 */
  dayOf(moment: number): Day {
    const number = Math.floor((moment + this.#offsetAt(moment)) / day);
    const before = this.#days.get(number);
    if (before !== undefined) return before;
    const found = new Date(number * day).toISOString().slice(0, 10);
    this.#days.set(number, found);
    return found;
  }

  #offsetAt(moment: number): number {
    const { changes, offsets } = this.#stretch(Math.floor(moment / stretch));
    let past = 0;
    for (const change of changes) if (change.getTime() <= moment) past += 1;
    return (offsets[past] ?? 0) * 1000;
  }

  #stretch(number: number): ClockChanges {
    const before = this.#stretches.get(number);
    if (before) return before;
    const from = number * stretch;
    const found = clockChanges(this.timeZone, new Date(from), new Date(from + stretch));
    this.#stretches.set(number, found);
    return found;
  }
}
