import type { CountsRow } from '@/db/queries/score-counts';
import type { MetricQuery } from '@/lib/metric-query';
import { addDays, type Bucket, bucketsOf, type Period } from '@/lib/metrics/period';
import { bucketLabel } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';

const shown = 8;

/** Stretches of time as the columns of a board, the first of them only to compare with. */
export type BoardPeriods = {
  readonly buckets: readonly Bucket[];
  /** All of them together. */
  readonly span: Period;
};

/** The last eight intervals up to the end of the period, and one before them. */
export function boardPeriods({
  period,
  interval,
  weekStart,
  today,
}: Pick<MetricQuery, 'period' | 'interval' | 'weekStart' | 'today'>): BoardPeriods {
  const days = { day: 1, week: 7, month: 31, quarter: 92 }[interval] * (shown + 2);
  // Nothing was answered in days that are still to come.
  const last = period.from <= today && today < period.to ? today : period.to;
  const all = bucketsOf({ from: addDays(last, -days), to: last }, interval, weekStart, today);
  const buckets = all.slice(-shown - 1);
  const start = buckets[0]?.start ?? period.from;
  return { buckets, span: { from: start, to: last } };
}

/** The columns without the one that is only compared with. */
export function periodColumns(
  t: Words,
  { buckets }: BoardPeriods,
  { interval, today }: Pick<MetricQuery, 'interval' | 'today'>,
): { key: string; name: string }[] {
  return buckets.slice(1).map(({ start, partial }) => {
    const label = bucketLabel(t, start, interval, today);
    return { key: start, name: partial ? t('board.partial', { label }) : label };
  });
}

/**
 * Rows by one dimension and bucket as rows by that dimension and period: each
 * counts in its own column as now, and in the next one as what came before.
 */
export function byPeriod(rows: readonly CountsRow[], { buckets }: BoardPeriods): CountsRow[] {
  const places = new Map(buckets.map(({ start }, at) => [start, at]));
  return rows.flatMap((row) => {
    const at = row.bucket === null ? undefined : places.get(row.bucket);
    if (at === undefined) return [];
    const [line = null] = row.group;
    const [own, next] = [buckets[at], buckets[at + 1]];
    const inColumn = (span: number, bucket: Bucket | undefined): CountsRow[] =>
      bucket ? [{ ...row, span, bucket: null, group: [line, bucket.start] }] : [];
    return [...(at > 0 ? inColumn(0, own) : []), ...inColumn(1, next)];
  });
}
