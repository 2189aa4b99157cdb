import {
  fixedDimensions,
  type MetricQuery,
  printFilters,
  printMetricQuery,
  type QueryFilters,
} from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import type { SearchParams } from '@/lib/query-params';
import { noFilters } from './filter-options';

/** Two segments that are held against each other, each with filters of its own. */
export const segmentSides = ['a', 'b'] as const;
export type SegmentSide = (typeof segmentSides)[number];

/** The parameters of an address that belong to one of its segments: `a.channel`, `b.attr.plan`. */
export function segmentParams(params: SearchParams): string[] {
  return Object.keys(params).filter((name) => /^[ab]\./.test(name));
}

/**
 * The address of one segment alone: what both have in common, with the filters
 * of the segment in place of common ones of the same name.
 */
export function paramsOfSegment(params: SearchParams, side: SegmentSide): SearchParams {
  const entries = Object.entries(params);
  const common = entries.filter(([name]) => !/^[ab]\./.test(name));
  const own = entries
    .filter(([name]) => name.startsWith(`${side}.`))
    .map(([name, value]) => [name.slice(2), value] as const);
  return Object.fromEntries([...common, ...own]);
}

/** The address of a comparison; reading it gives both segments back. */
export function compareHref(
  query: MetricQuery,
  metric: MetricId,
  filters: Readonly<Record<SegmentSide, QueryFilters>>,
): string {
  const common = { ...query, by: null, compare: 'previous', filters: noFilters } as const;
  const params = new URLSearchParams(printMetricQuery(common, { metric }));
  for (const side of segmentSides) {
    const own = new URLSearchParams();
    printFilters(filters[side], own);
    for (const [name, value] of own) params.append(`${side}.${name}`, value);
  }
  return `/compare?${params.toString().replaceAll('%2C', ',')}`;
}

/**
 * Filters that let through what both let through; null where nothing can pass
 * both. Without a filter of a name, all pass it.
 */
export function filtersOfBoth(a: QueryFilters, b: QueryFilters): QueryFilters | null {
  const attributes = new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)]);
  const shared = {
    touchpoint: keysOfBoth(a.touchpoint, b.touchpoint),
    channel: keysOfBoth(a.channel, b.channel),
    survey: keysOfBoth(a.survey, b.survey),
  };
  const values = [...attributes].map(
    (key) => [key, keysOfBoth(a.attributes[key] ?? [], b.attributes[key] ?? [])] as const,
  );
  const { touchpoint, channel, survey } = shared;
  const isOpen = values.every((each): each is [string, readonly string[]] => each[1] !== null);
  if (touchpoint === null || channel === null || survey === null || !isOpen) return null;
  return { touchpoint, channel, survey, attributes: Object.fromEntries(values) };
}

function keysOfBoth(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const both = a.filter((key) => b.includes(key));
  return both.length > 0 ? both : null;
}

/** Whether two segments are filtered alike. */
export function isSameSegment(a: QueryFilters, b: QueryFilters): boolean {
  return printed(a) === printed(b);
}

function printed(filters: QueryFilters): string {
  const sorted = Object.entries(filters.attributes)
    .map(([key, values]) => [key, values.toSorted()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([fixedDimensions.map((name) => filters[name].toSorted()), sorted]);
}
