import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type LatestRow, latestCounts } from '@/db/queries/latest-counts';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { Dimension, MetricQuery } from '@/lib/metric-query';
import { type Change, change } from '@/lib/metrics/change';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { type Bucket, bucketsOf, type Day, type Period } from '@/lib/metrics/period';
import { type Score, score } from '@/lib/metrics/score';
import { addCounts, countAnswers, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
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

export type ScoredGroup = Figures & {
  /** Key or attribute value; null for answers without that attribute. */
  readonly key: string | null;
  readonly name: string;
};

/** All that a page, a file or the API says about one metric under one query. */
export type MetricReport = Figures & {
  readonly metric: MetricId;
  readonly series: Series;
  readonly notices: readonly string[];
  /** By the dimension of the query, most answers first, their changes judged together; empty without one. */
  readonly groups: readonly ScoredGroup[];
  /** What was chosen from, where only the latest answer of each customer counts. */
  readonly latest: LatestBasis | null;
};

type LatestBasis = {
  /** All answers of the period on the scale shown. */
  readonly answers: number;
  /** Of those counted, how many belong to no known customer. */
  readonly unnamed: number;
};

/** @returns null if the workspace has no survey of that metric */
export async function metricReport(
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
): Promise<MetricReport | null> {
  const { interval, weekStart, filters, by } = query;
  const request = { spans: spansOf(query), weekStart, metrics: [metric], filters };
  const cut = { ...request, interval, by: by ? [by] : [] };
  if (query.answers === 'all') {
    return reportFrom(await scoreCounts(scope, catalog, cut), catalog, metric, query);
  }
  const [rows, all] = await Promise.all([
    latestCounts(scope, catalog, cut),
    scoreCounts(scope, catalog, { ...request, spans: [query.period], interval: null, by: [] }),
  ]);
  const report = reportFrom(rows, catalog, metric, query);
  return report && { ...report, latest: latestBasis(report.series, rows, all) };
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

/** The report of one metric from counted rows, which may hold other metrics too. */
export function reportFrom(
  rows: readonly CountsRow[],
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
): MetricReport | null {
  const chosen = chooseSeries(metric, rows, catalog, query);
  if (!chosen) return null;
  const mine = rows.filter(({ versionId }) => chosen.series.versionIds.has(versionId));
  return {
    metric,
    ...chosen,
    ...figures(mine, chosen.series.definition, query),
    groups: query.by ? groupsOf(mine, query.by, chosen.series.definition, catalog, query) : [],
    latest: null,
  };
}

function figures(rows: readonly CountsRow[], definition: Definition, query: MetricQuery): Figures {
  const counts = total(rows, 0);
  const beforeCounts = total(rows, 1);
  return {
    counts,
    score: score(counts, definition),
    beforeCounts,
    before: query.comparison ? score(beforeCounts, definition) : null,
    change: query.comparison ? change(counts, beforeCounts, definition) : null,
    buckets: bucketsFrom(rows, definition, query),
  };
}

/** All answers of one span. There may be more rows than a call takes arguments. */
export function total(rows: readonly CountsRow[], span: number): ScoreCounts {
  const own = rows.filter((row) => row.span === span);
  return own.reduce((sum, { counts }) => addCounts(sum, counts), noCounts);
}

function bucketsFrom(
  rows: readonly CountsRow[],
  definition: Definition,
  { preset, period, comparison, interval, weekStart, today }: MetricQuery,
): ScoredBucket[] {
  const now = countsByBucket(rows, 0);
  const before = countsByBucket(rows, 1);
  const buckets = bucketsOf(period, interval, weekStart, today);
  const earlier = comparison ? bucketsOf(comparison, interval, weekStart, today) : [];
  // Two periods may touch different numbers of buckets. Calendar periods begin together, the first
  // of March over the first of February; rolling ones end together.
  const shift = /^(this|last)-(month|quarter|year)$/.test(preset)
    ? 0
    : earlier.length - buckets.length;
  return buckets.map((bucket, position) => {
    const counts = now.get(bucket.start) ?? noCounts;
    const twin = earlier[position + shift];
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
  rows: readonly CountsRow[],
  by: Dimension,
  definition: Definition,
  catalog: Catalog,
  query: MetricQuery,
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
      name: groupName(by, key, catalog),
      ...figures(own, definition, query),
    }))
    .sort((a, b) => countAnswers(b.counts) - countAnswers(a.counts) || (a.name < b.name ? -1 : 1));
  return judgedTogether(groups);
}

/** The name of a group: what the workspace calls the touchpoint, or the attribute's value itself. */
export function groupName(by: Dimension, key: string | null, catalog: Catalog): string {
  if (key === null) return 'Not stated';
  if (by === 'touchpoint' || by === 'channel' || by === 'survey') {
    return catalog[by].find((entry) => entry.key === key)?.name ?? key;
  }
  return key;
}
