import type { Day } from '@/lib/metrics/period';

/** One bucket of a trend. `value` is null where nobody answered; `n` is then 0. */
export type TrendPoint = {
  start: Day;
  end: Day;
  /** The first day of the bucket that lies in the period; `start` unless the period cuts it. */
  from?: Day;
  /** '15 – 21 June 2026' */
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  /** Cut by the edge of the period or by today. */
  partial: boolean;
  /** Days of the bucket that lie in the period, of all its days: 'partial, 3 of 7 days'. */
  note?: string;
  /** What people wrote on its days, and breaks that were found: 'New phone menu'. */
  marks?: string;
  /** The answers behind the point. */
  href?: string;
  /** Value of the same bucket in the period it is compared with. */
  comparison?: number | null;
  /** How far chance moves a bucket of this size. */
  limits?: { lower: number; upper: number } | null;
  /** What the point signals, in words: 'below its limits'. */
  signal?: string;
  /** It signals by its neighbours, not by itself. */
  inRun?: boolean;
};

/** A bucket ahead with its forecast; `at` is its place on the axis of the points. */
export type TrendAhead = {
  at: number;
  label: string;
  value: number;
  low: number | null;
  high: number | null;
};

/** What a small chart needs of a point. */
export type SparkPoint = Pick<TrendPoint, 'value' | 'low' | 'high' | 'partial'>;

/**
 * A vertical line: a reader's note, a break that the product found by itself (a new wording: the
 * line begins anew), or another source of the answers (a channel, an import: the line goes on).
 */
export type TrendMark = {
  day: Day;
  kind: 'annotation' | 'break' | 'source';
  label: string;
  note?: string;
};

/** What is to be reached; `name` tells several apart: 'required', 'good', 'excellent'. */
export type TrendTarget = { value: number; label: string; name?: string };

/** The limits and values that an axis must hold. */
export function extent(
  points: readonly SparkPoint[],
  more: readonly (number | null | undefined)[] = [],
): number[] {
  return [...points.flatMap(({ value, low, high }) => [value, low, high]), ...more].filter(
    (one): one is number => typeof one === 'number' && Number.isFinite(one),
  );
}
