import type { Dimension, QueryFilters } from '@/lib/metric-query';
import { addMonths, firstOf } from '@/lib/metrics/calendar';
import { addDays, type Interval, type Period } from '@/lib/metrics/period';

/** A table of counters: the rollup itself, or one grain of the sums over it. */
export type Grain = 'days' | 'day' | 'day-segment' | 'day-cell' | 'month-cell' | 'month-segment';

/** A stretch of days to read from one grain, for one of the spans asked for. */
export type Piece = Period & { readonly span: number };

/** What to read where: the pieces of all spans, by grain. */
export type ReadPlan = readonly { readonly grain: Grain; readonly pieces: readonly Piece[] }[];

type Asked = {
  readonly spans: readonly Period[];
  readonly interval: Interval | null;
  readonly filters: QueryFilters;
  readonly by: readonly Dimension[];
};

/**
 * The cheapest grains that can answer a request exactly: without segments where
 * no attribute is asked for, without places where none is, and by whole months
 * where no bucket is shorter than one, with the days at both ends added.
 */
export function readPlan({ spans, interval, filters, by }: Asked): ReadPlan {
  const segments =
    Object.keys(filters.attributes).length > 0 || by.some((each) => each.startsWith('attr.'));
  const places =
    filters.touchpoint.length > 0 ||
    filters.channel.length > 0 ||
    by.some((each) => each === 'touchpoint' || each === 'channel');
  if (!places) return [{ grain: segments ? 'day-segment' : 'day', pieces: spans.map(numbered) }];

  const [fine, coarse]: [Grain, Grain] = segments
    ? ['days', 'month-segment']
    : ['day-cell', 'month-cell'];
  if (interval === 'day' || interval === 'week') {
    return [{ grain: fine, pieces: spans.map(numbered) }];
  }
  const split = spans.map(numbered).map(splitByMonths);
  const plan: ReadPlan = [
    { grain: coarse, pieces: split.flatMap(({ months }) => months ?? []) },
    { grain: fine, pieces: split.flatMap(({ ends }) => ends) },
  ];
  return plan.filter(({ pieces }) => pieces.length > 0);
}

function numbered({ from, to }: Period, span: number): Piece {
  return { span, from, to };
}

function splitByMonths(piece: Piece): { months: Piece | null; ends: Piece[] } {
  const { span, from, to } = piece;
  const first = from.endsWith('-01') ? from : addMonths(firstOf(from, 1), 1);
  const next = firstOf(addDays(to, 1), 1);
  if (first >= next) return { months: null, ends: [piece] };
  const ends = [
    { span, from, to: addDays(first, -1) },
    { span, from: next, to },
  ];
  return {
    months: { span, from: first, to: addDays(next, -1) },
    ends: ends.filter((end) => end.from <= end.to),
  };
}
