import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type LatestRow, latestCounts } from '@/db/queries/latest-counts';
import { type CountsRequest, type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { Dimension, MetricQuery } from '@/lib/metric-query';
import { type Change, change } from '@/lib/metrics/change';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { type Bucket, bucketsOf, type Day, type Period } from '@/lib/metrics/period';
import { type Score, score } from '@/lib/metrics/score';
import { addCounts, countAnswers, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { judgedTogether } from './judged-together';
import { chooseSeries, type Series } from './series';

/** One bucket of a trend, with the bucket of the comparison that lies under it. */
export type ScoredBucket = {
  readonly bucket: Bucket;
  readonly counts: ScoreCounts;
  readonly score: Score | null;
  readonly before: Score | null;
};

/** The figures of everything, or of one group of it. */
export type Figures = {
  readonly counts: ScoreCounts;
  readonly score: Score | null;
  readonly beforeCounts: ScoreCounts;
  readonly before: Score | null;
  readonly change: Change | null;
  readonly buckets: readonly ScoredBucket[];
};

/** The figures without their trend. */
type Totals = Omit<Figures, 'buckets'>;

/** Its buckets may lack their comparison, which is that of the group as a whole. */
export type ScoredGroup = Figures & {
  /** Key or attribute value; null for answers without that attribute. */
  readonly key: string | null;
  readonly name: string;
};

/** All that a page, a file or the API says about one metric under one query. */
export type MetricReport = Figures & {
  readonly metric: MetricId;
  readonly series: Series;
  readonly notices: readonly Said[];
  /** By the dimension of the query, most answers first, their changes judged together; empty without one. */
  readonly groups: readonly ScoredGroup[];
  /** What was chosen from, where only the latest answer of each customer counts. */
  readonly latest: LatestBasis | null;
};

/** A report without its trends: what is said before they are counted. */
export type MetricTotals = Totals &
  Omit<MetricReport, keyof Figures | 'groups'> & {
    readonly groups: readonly (Totals & Pick<ScoredGroup, 'key' | 'name'>)[];
  };

type LatestBasis = {
  /** All answers of the period on the scale shown. */
  readonly answers: number;
  /** Of those counted, how many belong to no known customer. */
  readonly unnamed: number;
};

/** @returns null if the workspace has no survey of that metric */
export async function metricReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
): Promise<MetricReport | null> {
  const { interval, weekStart, filters, by } = query;
  const request = { spans: spansOf(query), weekStart, metrics: [metric], filters };
  if (query.answers === 'all') {
    if (by) {
      const { rows, grouped } = await groupedCounts(scope, catalog, metric, query, by);
      return reportFrom(t, rows, catalog, metric, query, grouped);
    }
    const rows = await scoreCounts(scope, catalog, { ...request, interval, by: [] });
    return reportFrom(t, rows, catalog, metric, query);
  }
  const [rows, all] = await Promise.all([
    latestCounts(scope, catalog, { ...request, interval, by: by ? [by] : [] }),
    scoreCounts(scope, catalog, { ...request, spans: [query.period], interval: null, by: [] }),
  ]);
  const report = reportFrom(t, rows, catalog, metric, query);
  return report && { ...report, latest: latestBasis(report.series, rows, all) };
}

/**
 * The same figures as those of `metricReport`, many times as fast: whole months are summed once,
 * and nothing is cut into buckets. Where only the latest answers count, nothing is saved.
 *
 * @returns null if the workspace has no survey of that metric
 */
export async function metricTotals(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
): Promise<MetricTotals | null> {
  if (query.answers !== 'all') {
    const report = await metricReport(t, scope, catalog, metric, query);
    return report && totalsOf(report);
  }
  const { weekStart, filters, by } = query;
  const rows = await scoreCounts(scope, catalog, {
    spans: spansOf(query),
    weekStart,
    metrics: [metric],
    filters,
    interval: null,
    by: by ? [by] : [],
  });
  const report = reportFrom(t, rows, catalog, metric, query);
  return report && totalsOf(report);
}

function totalsOf({ buckets, groups, ...totals }: MetricReport): MetricTotals {
  return { ...totals, groups: groups.map(({ buckets: own, ...group }) => group) };
}

/**
 * By one dimension the period in buckets, which add up to the period of all, and
 * the comparison as a whole, which months make cheap; of all, the comparison in buckets.
 */
async function groupedCounts(
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  { period, comparison, interval, weekStart, filters }: MetricQuery,
  by: Dimension,
): Promise<{ rows: CountsRow[]; grouped: CountsRow[] }> {
  const counted = async (span: Period | null, parts: Pick<CountsRequest, 'interval' | 'by'>) =>
    span
      ? scoreCounts(scope, catalog, {
          spans: [span],
          weekStart,
          metrics: [metric],
          filters,
          ...parts,
        })
      : [];
  const asComparison = (rows: readonly CountsRow[]) => rows.map((row) => ({ ...row, span: 1 }));
  const [now, before, trend] = await Promise.all([
    counted(period, { interval, by: [by] }),
    counted(comparison, { interval: null, by: [by] }),
    counted(comparison, { interval, by: [] }),
  ]);
  return { rows: [...now, ...asComparison(trend)], grouped: [...now, ...asComparison(before)] };
}

function latestBasis(
  { versionIds }: Series,
  rows: readonly LatestRow[],
  all: readonly CountsRow[],
): LatestBasis {
  const mine = ({ versionId, span }: CountsRow) => span === 0 && versionIds.has(versionId);
  return {
    answers: countAnswers(total(all.filter(mine), 0)),
    unnamed: rows.filter(mine).reduce((sum, { unnamed }) => sum + unnamed, 0),
  };
}

/** The spans a query counts over: its period, then the comparison where there is one. */
export function spansOf({ period, comparison }: MetricQuery): Period[] {
  return comparison ? [period, comparison] : [period];
}

/**
 * The report of one metric from counted rows, which may hold other metrics too.
 *
 * @param grouped the same answers by the dimension of the query
 */
export function reportFrom(
  t: Words,
  rows: readonly CountsRow[],
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
  grouped: readonly CountsRow[] = rows,
): MetricReport | null {
  const chosen = chooseSeries(metric, rows, catalog, query);
  if (!chosen) return null;
  const { definition, versionIds } = chosen.series;
  const mine = ({ versionId }: CountsRow) => versionIds.has(versionId);
  const frame = frameOf(query);
  return {
    metric,
    ...chosen,
    ...figures(rows.filter(mine), definition, query, frame),
    groups: query.by
      ? groupsOf(t, grouped.filter(mine), definition, query.by, catalog, query, frame)
      : [],
    latest: null,
  };
}

function figures(
  rows: readonly CountsRow[],
  definition: Definition,
  query: MetricQuery,
  frame: Frame,
): Figures {
  const counts = total(rows, 0);
  const beforeCounts = total(rows, 1);
  const to = score(counts, definition);
  const from = query.comparison ? score(beforeCounts, definition) : null;
  return {
    counts,
    score: to,
    beforeCounts,
    before: from,
    change: query.comparison ? change(counts, beforeCounts, definition, { to, from }) : null,
    buckets: bucketsFrom(rows, definition, frame),
  };
}

/** All answers of one span. There may be more rows than a call takes arguments. */
export function total(rows: readonly CountsRow[], span: number): ScoreCounts {
  let sum = noCounts;
  for (const row of rows) {
    if (row.span === span) sum = addCounts(sum, row.counts);
  }
  return sum;
}

/** The buckets of a trend, each with the one of the comparison that lies under it. */
type Frame = readonly { readonly bucket: Bucket; readonly twin: Bucket | undefined }[];

function frameOf(query: MetricQuery): Frame {
  const { preset, period, comparison, interval, weekStart, today } = query;
  const buckets = bucketsOf(period, interval, weekStart, today);
  const earlier = comparison ? bucketsOf(comparison, interval, weekStart, today) : [];
  // Two periods may touch different numbers of buckets. Calendar periods begin together, the first
  // of March over the first of February; rolling ones end together.
  const shift = /^(this|last)-(month|quarter|year)$/.test(preset)
    ? 0
    : earlier.length - buckets.length;
  return buckets.map((bucket, position) => ({ bucket, twin: earlier[position + shift] }));
}

function bucketsFrom(
  rows: readonly CountsRow[],
  definition: Definition,
  frame: Frame,
): ScoredBucket[] {
  const now = countsByBucket(rows, 0);
  const before = countsByBucket(rows, 1);
  return frame.map(({ bucket, twin }) => {
    const counts = now.get(bucket.start) ?? noCounts;
    return {
      bucket,
      counts,
      score: score(counts, definition),
      before: twin ? score(before.get(twin.start) ?? noCounts, definition) : null,
    };
  });
}

function countsByBucket(rows: readonly CountsRow[], span: number): Map<Day, ScoreCounts> {
  const buckets = new Map<Day, ScoreCounts>();
  for (const row of rows) {
    if (row.span !== span || row.bucket === null) continue;
    buckets.set(row.bucket, addCounts(buckets.get(row.bucket) ?? noCounts, row.counts));
  }
  return buckets;
}

function groupsOf(
  t: Words,
  rows: readonly CountsRow[],
  definition: Definition,
  by: Dimension,
  catalog: Catalog,
  query: MetricQuery,
  frame: Frame,
): ScoredGroup[] {
  const members = new Map<string | null, CountsRow[]>();
  for (const row of rows) {
    const key = row.group[0] ?? null;
    const own = members.get(key);
    if (own) own.push(row);
    else members.set(key, [row]);
  }
  const groups = [...members]
    .map(([key, own]) => ({
      key,
      name: groupName(t, by, key, catalog),
      ...figures(own, definition, query, frame),
    }))
    .sort((a, b) => countAnswers(b.counts) - countAnswers(a.counts) || (a.name < b.name ? -1 : 1));
  return judgedTogether(groups);
}

/** The name of a group: what the workspace calls the touchpoint, or the attribute's value itself. */
export function groupName(t: Words, by: Dimension, key: string | null, catalog: Catalog): string {
  if (key === null) return t('names.not-stated');
  if (by === 'touchpoint' || by === 'channel' || by === 'survey') {
    return catalog[by].find((entry) => entry.key === key)?.name ?? key;
  }
  return key;
}
