/**
 * How far the clocks of a time zone are ahead of UTC, from moment to moment:
 * `offsets[0]` seconds before the first of `changes`, `offsets[n]` from
 * `changes[n − 1]` on.
 */
export type ClockChanges = {
  readonly changes: readonly Date[];
  readonly offsets: readonly number[];
};

const day = 24 * 60 * 60 * 1000;
const second = 1000;

/**
 * All clock changes of a zone between two moments, to the second, as the time
 * zone database of this Node knows them; `dayIn` goes by the same.
 *
 * No zone has ever changed its clocks twice within a day, so looking once a day
 * finds them all.
 */
export function clockChanges(timeZone: string, from: Date, to: Date): ClockChanges {
  const offsetAt = offsetsOf(timeZone);
  const changes: Date[] = [];
  let before = Math.floor(from.getTime() / second) * second;
  let offset = offsetAt(before);
  const offsets = [offset];
  while (before < to.getTime()) {
    const after = before + day;
    const next = offsetAt(after);
    if (next !== offset) {
      changes.push(new Date(firstMomentOf(next, before, after, offsetAt)));
      offsets.push(next);
      offset = next;
    }
    before = after;
  }
  return { changes, offsets };
}

/** The first second after `before` at which the offset is the one that holds at `after`. */
function firstMomentOf(
  offset: number,
  before: number,
  after: number,
  offsetAt: (moment: number) => number,
): number {
  let [low, high] = [before, after];
  while (high - low > second) {
    const middle = low + Math.floor((high - low) / 2 / second) * second;
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Seconds ahead of UTC at a moment, which must be a whole second. */
function offsetsOf(timeZone: string): (moment: number) => number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  return (moment) => {
    const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return (wall - moment) / second;
  };
}
