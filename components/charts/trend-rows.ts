import type { TrendMark, TrendPoint } from './series';

/** One bucket as the chart library reads it: `line0`, `part0`, `band0` for each stretch between breaks. */
export type TrendRow = Readonly<Record<string, number | readonly number[] | null>>;

/** Number of the stretch each bucket lies in: a break starts a new one with the bucket it falls in. */
export function stretches(points: readonly TrendPoint[], marks: readonly TrendMark[]): number[] {
  const [first] = points;
  const breaks = marks.filter(
    ({ kind, day }) => kind === 'break' && first !== undefined && day > first.end,
  );
  return points.map(({ end }) => breaks.filter(({ day }) => day <= end).length);
}

/**
 * Rows for the chart. A partial bucket is in no solid line; the dotted `part`
 * runs from it to its neighbours. Where nobody answered every series is null.
 */
export function trendRows(points: readonly TrendPoint[], marks: readonly TrendMark[]): TrendRow[] {
  const stretch = stretches(points, marks);
  const partial = (at: number) => points[at]?.partial === true;
  return points.map(({ value, low, high, comparison = null }, at) => {
    const own = stretch[at] ?? 0;
    const touches =
      partial(at) ||
      (stretch[at - 1] === own && partial(at - 1)) ||
      (stretch[at + 1] === own && partial(at + 1));
    return {
      at,
      comparison,
      [`line${own}`]: partial(at) ? null : value,
      [`part${own}`]: touches ? value : null,
      [`band${own}`]: low === null || high === null ? null : [low, high],
    };
  });
}

/** Points with nothing on either side to draw a line to; they need a dot of their own. */
export function lonePoints(points: readonly TrendPoint[], marks: readonly TrendMark[]): boolean[] {
  const stretch = stretches(points, marks);
  const has = (at: number, own: number | undefined) =>
    stretch[at] === own && points[at] !== undefined && points[at].value !== null;
  return points.map(
    ({ value }, at) => value !== null && !has(at - 1, stretch[at]) && !has(at + 1, stretch[at]),
  );
}
