import type { MetricId } from '@/lib/metrics/definition';
import type { Estimated } from '@/lib/metrics/estimated';
import type { EstimatedCorrelation } from '@/lib/metrics/links/correlation';
import { type KeyDrivers, keyDrivers } from '@/lib/metrics/links/key-drivers';
import type { Pair } from '@/lib/metrics/links/pairs';
import { pearson } from '@/lib/metrics/links/pearson';
import { spearman } from '@/lib/metrics/links/spearman';
import type { Scale } from '@/lib/metrics/scale';

/** The latest scores of the same customers: two metrics, each on one scale. */
export type ScoreLink = {
  readonly of: MetricId;
  readonly with: MetricId;
  readonly n: number;
  readonly pearson: EstimatedCorrelation;
  readonly spearman: EstimatedCorrelation;
};

/** What a score goes with: the shares of R² of the other scores. */
export type ScoreDrivers = {
  readonly outcome: MetricId;
  readonly drivers: readonly MetricId[];
  /** Customers who gave all these answers. */
  readonly n: number;
  readonly found: Estimated<KeyDrivers, 'too-few' | 'not-estimable'>;
};

/** Fewer customers with every answer than these say nothing of drivers. */
export const fewestForDrivers = 100;
const draws = 200;

/** One metric of the customers: which column of the scores it is, and its scale. */
type ScoreColumn = {
  readonly metric: MetricId;
  readonly column: number;
  readonly scale: Scale;
};

type Row = { readonly scores: readonly (number | null)[]; readonly n: number };

/** Correlations of every two metrics; scores with the good end up. */
export function scoreLinks(columns: readonly ScoreColumn[], rows: readonly Row[]): ScoreLink[] {
  return columns.flatMap((one, place) =>
    columns.slice(place + 1).map((other) => {
      const pairs = rows.flatMap((row): Pair[] => {
        const [x, y] = [scoreOf(row, one), scoreOf(row, other)];
        return x === null || y === null ? [] : [{ x, y, n: row.n }];
      });
      return {
        of: one.metric,
        with: other.metric,
        n: pairs.reduce((sum, { n }) => sum + n, 0),
        pearson: pearson(pairs),
        spearman: spearman(pairs),
      };
    }),
  );
}

/**
 * What recommendation goes with, or else satisfaction: LMG shares of R² with
 * bootstrap intervals, of customers who gave every answer. Null below three
 * metrics: of one driver there is nothing to share.
 */
export function scoreDrivers(
  columns: readonly ScoreColumn[],
  rows: readonly Row[],
  outcome: MetricId,
): ScoreDrivers | null {
  const wanted = columns.find(({ metric }) => metric === outcome);
  const others = columns.filter(({ metric }) => metric !== outcome);
  if (!wanted || others.length < 2) return null;
  const complete = rows
    .map((row) => ({
      outcome: scoreOf(row, wanted),
      drivers: others.map((other) => scoreOf(row, other)),
      n: row.n,
    }))
    .filter(({ outcome, drivers }) => outcome !== null && drivers.every((one) => one !== null));
  const n = complete.reduce((sum, row) => sum + row.n, 0);
  const about = { outcome, drivers: others.map(({ metric }) => metric), n };
  if (n < fewestForDrivers) return { ...about, found: { estimable: false, reason: 'too-few' } };
  const found = keyDrivers(complete, { draws });
  return {
    ...about,
    found: found.estimable ? found : { estimable: false, reason: 'not-estimable' },
  };
}

function scoreOf({ scores }: Row, { column, scale }: ScoreColumn): number | null {
  const score = scores[column] ?? null;
  if (score === null || scale.direction === 'ease') return score;
  return scale.min + scale.max - score;
}
