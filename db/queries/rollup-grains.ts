import type { Dimension, QueryFilters } from '@/lib/metric-query';
import { addMonths, endOfMonth, firstOf } from '@/lib/metrics/calendar';
import { addDays, daysIn, type Interval, type Period } from '@/lib/metrics/period';

/** A table of counters: the rollup itself, or one grain of the sums over it. */
export type Grain = 'days' | 'day' | 'day-segment' | 'day-cell' | 'month-cell' | 'month-segment';

/** A stretch of days to read from one grain, for one of the spans asked for. */
export type Piece = Period & { readonly span: number };

/** What to read where: the pieces of all spans, by grain, and whether their counters are taken off. */
export type ReadPlan = readonly {
  readonly grain: Grain;
  readonly isTakenOff: boolean;
  readonly pieces: readonly Piece[];
}[];

type Asked = {
  readonly spans: readonly Period[];
  readonly interval: Interval | null;
  readonly filters: QueryFilters;
  readonly by: readonly Dimension[];
};

/**
 * The cheapest grains that can answer a request exactly: without segments where
 * no attribute is asked for, without places where none is, and by months where
 * no bucket is shorter than one. Of a month at either end the days are added,
 * or, where most of it is asked for, the other days are taken off the whole.
 */
export function readPlan({ spans, interval, filters, by }: Asked): ReadPlan {
  const segments =
    Object.keys(filters.attributes).length > 0 || by.some((each) => each.startsWith('attr.'));
  const places =
    filters.touchpoint.length > 0 ||
    filters.channel.length > 0 ||
    by.some((each) => each === 'touchpoint' || each === 'channel');
  const whole = (grain: Grain) => [{ grain, isTakenOff: false, pieces: spans.map(numbered) }];
  if (!places) return whole(segments ? 'day-segment' : 'day');

  const [fine, coarse]: [Grain, Grain] = segments
    ? ['days', 'month-segment']
    : ['day-cell', 'month-cell'];
  if (interval === 'day' || interval === 'week') return whole(fine);
  const split = spans.map(numbered).map(splitByMonths);
  const plan: ReadPlan = [
    { grain: coarse, isTakenOff: false, pieces: split.flatMap(({ months }) => months) },
    { grain: fine, isTakenOff: false, pieces: split.flatMap(({ added }) => added) },
    { grain: fine, isTakenOff: true, pieces: split.flatMap(({ takenOff }) => takenOff) },
  ];
  return plan.filter(({ pieces }) => pieces.length > 0);
}

function numbered({ from, to }: Period, span: number): Piece {
  return { span, from, to };
}

type Split = { months: Piece[]; added: Piece[]; takenOff: Piece[] };

function splitByMonths({ span, from, to }: Piece): Split {
  const found: Split = { months: [], added: [], takenOff: [] };
  for (let month = firstOf(from, 1); month <= to; month = addMonths(month, 1)) {
    const end = endOfMonth(month);
    const inside = { span, from: from > month ? from : month, to: to < end ? to : end };
    const outside = [
      { span, from: month, to: addDays(from, -1) },
      { span, from: addDays(to, 1), to: end },
    ].filter((stretch) => stretch.from <= stretch.to);
    // A month costs as much to read as one day.
    const cost = 1 + outside.reduce((days, stretch) => days + daysIn(stretch), 0);
    if (cost > daysIn(inside)) found.added.push(inside);
    else {
      addMonth(found.months, { span, from: month, to: end });
      found.takenOff.push(...outside);
    }
  }
  return found;
}

/** Months that follow each other are one piece. */
function addMonth(months: Piece[], month: Piece): void {
  const last = months.pop();
  months.push(last ? { ...last, to: month.to } : month);
}
