import type { CountsRow } from '@/db/queries/score-counts';
import type { MetricQuery } from '@/lib/metric-query';
import { addDays, bucketStart, type Day, type Period } from '@/lib/metrics/period';
import type { Score } from '@/lib/metrics/score';
import { lowBase } from '@/lib/metrics/small-base';
import type { Words } from '@/lib/words/words';

/** The best quarter of a cell's own past: proof of what was possible there. */
export type OwnBest = {
  readonly value: number;
  readonly n: number;
  /** First day of the quarter. */
  readonly quarter: Day;
};

/** The whole quarters before the period of a query; null if there are none. */
export function historySpan(
  { period, weekStart }: Pick<MetricQuery, 'period' | 'weekStart'>,
  firstDay: Day | null,
): Period | null {
  if (firstDay === null) return null;
  const to = addDays(bucketStart(period.from, 'quarter', weekStart), -1);
  return firstDay <= to ? { from: firstDay, to } : null;
}

/**
 * The quarter with the best score that chance does not explain: of the quarters
 * with 30 answers or more, the one whose 95 % interval reaches least far down.
 * The plain maximum would favour quarters with few answers and a lucky score.
 *
 * @param rows counts by quarter; a quarter may have several
 * @param scoreOf the score of the rows of one quarter
 */
export function bestQuarter(
  rows: readonly CountsRow[],
  scoreOf: (rows: readonly CountsRow[]) => Score | null,
): OwnBest | null {
  const quarters = new Map<Day, CountsRow[]>();
  for (const row of rows) {
    if (row.bucket) quarters.set(row.bucket, [...(quarters.get(row.bucket) ?? []), row]);
  }
  const scored = [...quarters].flatMap(([quarter, own]) => {
    const found = scoreOf(own);
    if (!found?.interval || found.n < lowBase) return [];
    return [{ quarter, value: found.value, n: found.n, low: found.interval.low }];
  });
  const [best] = scored.sort((a, b) => b.low - a.low || (a.quarter < b.quarter ? 1 : -1));
  return best ? { value: best.value, n: best.n, quarter: best.quarter } : null;
}

/** `Q4 2025` */
export function quarterName(t: Words, start: Day): string {
  const quarter = Math.ceil(Number(start.slice(5, 7)) / 3);
  return t('figures.quarter', { quarter, year: start.slice(0, 4) });
}
