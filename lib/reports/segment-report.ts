import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { type Change, change } from '@/lib/metrics/change';
import type { MetricId } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { type MetricReport, metricReport, total } from './metric-report';
import { filtersOfBoth, type SegmentSide } from './segments';

/** Two segments on the same scale and by the same method, and how they differ. */
export type SegmentReport = Readonly<Record<SegmentSide, MetricReport>> & {
  /** The first less the second; null where either has too few answers to be shown. */
  readonly difference: Change | null;
  /** Answers that are in both, in the period. */
  readonly inBoth: number;
  readonly notices: readonly Said[];
};

/**
 * Holds two segments of a metric against each other. Both are shown on the
 * scale of the one with more answers, unless the address names one. Answers in
 * both make the difference look less sure than it is, never surer, because what
 * they share is taken for chance twice.
 *
 * @param queries the same but for their filters
 * @returns null if the workspace has no survey of that metric
 */
export async function segmentReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  queries: Readonly<Record<SegmentSide, MetricQuery>>,
): Promise<SegmentReport | null> {
  const read = (query: MetricQuery) =>
    metricReport(t, scope, catalog, metric, { ...query, comparison: null, by: null });
  const [first, second, shared] = await Promise.all([
    read(queries.a),
    read(queries.b),
    countsOfBoth(scope, catalog, metric, queries),
  ]);
  if (!first || !second) return null;
  const { definition } = answersOf(second) > answersOf(first) ? second.series : first.series;
  const alike = async (report: MetricReport, query: MetricQuery) => {
    const own = report.series.definition;
    const isAlike = own.id === definition.id && scaleKey(own.scale) === scaleKey(definition.scale);
    if (isAlike) return report;
    return (await read({ ...query, scale: definition.scale, method: definition.id })) ?? report;
  };
  const [a, b] = await Promise.all([alike(first, queries.a), alike(second, queries.b)]);
  const isOpen = answersOf(a) >= hiddenBelow && answersOf(b) >= hiddenBelow;
  return {
    a,
    b,
    difference: isOpen ? change(a.counts, b.counts, definition) : null,
    inBoth: countAnswers(
      total(
        shared.filter(({ versionId }) => a.series.versionIds.has(versionId)),
        0,
      ),
    ),
    notices: [...a.notices, ...b.notices],
  };
}

function answersOf({ counts }: MetricReport): number {
  return countAnswers(counts);
}

async function countsOfBoth(
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  { a, b }: Readonly<Record<SegmentSide, MetricQuery>>,
): Promise<CountsRow[]> {
  const filters = filtersOfBoth(a.filters, b.filters);
  if (!filters) return [];
  return scoreCounts(scope, catalog, {
    spans: [a.period],
    interval: null,
    weekStart: a.weekStart,
    metrics: [metric],
    filters,
    by: [],
  });
}
