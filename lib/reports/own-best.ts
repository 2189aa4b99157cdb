import type { CountsRow } from '@/db/queries/score-counts';
import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import { addDays, bucketStart, type Day, type Period } from '@/lib/metrics/period';
import { score } from '@/lib/metrics/score';
import { addCounts, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';

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
 * @param rows counts by quarter; several rows of a quarter are added up
 */
export function bestQuarter(rows: readonly CountsRow[], definition: Definition): OwnBest | null {
  const quarters = new Map<Day, ScoreCounts>();
  for (const { bucket, counts } of rows) {
    if (bucket) quarters.set(bucket, addCounts(quarters.get(bucket) ?? noCounts, counts));
  }
  const scored = [...quarters].flatMap(([quarter, counts]) => {
    const found = score(counts, definition);
    if (!found?.interval || found.n < lowBase) return [];
    return [{ quarter, value: found.value, n: found.n, low: found.interval.low }];
  });
  const [best] = scored.sort((a, b) => b.low - a.low || (a.quarter < b.quarter ? 1 : -1));
  return best ? { value: best.value, n: best.n, quarter: best.quarter } : null;
}

/** `Q4 2025` */
export function quarterName(start: Day): string {
  return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`;
}
