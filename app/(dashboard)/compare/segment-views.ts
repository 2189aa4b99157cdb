import type { Catalog } from '@/db/queries/catalog';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { oneOf, type SearchParams } from '@/lib/query-params';
import {
  paramsOfSegment,
  type SegmentSide,
  segmentParams,
  segmentSides,
} from '@/lib/reports/segments';
import { type View, type Viewer, viewOf } from '@/lib/reports/view';
import type { Said } from '@/lib/words/said';

export type SegmentViews = Readonly<Record<SegmentSide, View>>;

/** What an address of two segments asks: each side with filters of its own, and of which metric. */
export function segmentViews(
  viewer: Viewer,
  catalog: Catalog,
  params: SearchParams,
): { views: SegmentViews; metric: MetricId; notices: readonly Said[] } {
  const notices: Said[] = [];
  const metric = oneOf(params, 'metric', metricIds, notices) ?? 'ces';
  const alsoKnown = compareParams(params);
  const segment = (side: SegmentSide) =>
    viewOf(viewer, catalog, paramsOfSegment(params, side), alsoKnown);
  const views = { a: segment('a'), b: segment('b') };
  const told = [...segmentSides.flatMap((side) => views[side].notices), ...notices];
  return { views, metric, notices: told };
}

/** What of an address of two segments is no common filter. */
export function compareParams(params: SearchParams): string[] {
  return ['metric', ...segmentParams(params)];
}
