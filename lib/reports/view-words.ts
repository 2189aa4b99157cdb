import { type FilterCatalog, fixedDimensions, type MetricQuery } from '@/lib/metric-query';
import { parseFilters } from '@/lib/query-filters';
import type { ViewAddress } from '@/lib/views/view-address';
import { formatPeriod } from '@/lib/words/dates';
import { type Said, sayAll } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { noFilters } from './filter-options';
import { segmentName } from './segment-words';
import { paramsOfSegment, type SegmentSide, segmentSides } from './segments';

/** What the page of an address is called. */
export function pageName(t: Words, address: ViewAddress): string {
  return address.page === 'metric'
    ? t(`names.metric-${address.metric}`)
    : t(`names.page-${address.page}`);
}

/**
 * The filters of an address that stand for nothing here any more, a sentence
 * each. Without them the view shows more than whoever made it meant.
 */
export function goneFilters(
  t: Words,
  { page, params }: ViewAddress,
  catalog: FilterCatalog,
): string[] {
  const notices: Said[] = [];
  const all =
    page === 'compare' ? segmentSides.map((side) => paramsOfSegment(params, side)) : [params];
  for (const asked of all) parseFilters(asked, catalog, notices);
  return sayAll(t, notices);
}

/** What an address is over: as `queryWords`, or the names of its two segments. */
export function addressWords(
  t: Words,
  { page, params }: ViewAddress,
  query: Pick<MetricQuery, 'preset' | 'period' | 'filters'>,
  catalog: FilterCatalog,
): string {
  if (page !== 'compare') return queryWords(t, query, catalog);
  const name = (side: SegmentSide) =>
    segmentName(t, parseFilters(paramsOfSegment(params, side), catalog, []), catalog);
  return [
    queryWords(t, { ...query, filters: noFilters }, catalog),
    t('compare.against', { first: name('a'), second: name('b') }),
  ].join(' · ');
}

/** What a view is over: `Last 30 days · Support case solved · Phone, Chat`. */
export function queryWords(
  t: Words,
  { preset, period, filters }: Pick<MetricQuery, 'preset' | 'period' | 'filters'>,
  catalog: FilterCatalog,
): string {
  const fixed = fixedDimensions.map((dimension) =>
    filters[dimension].map(
      (key) => catalog[dimension].find((entry) => entry.key === key)?.name ?? key,
    ),
  );
  const narrowed = [...fixed, ...Object.values(filters.attributes)].filter(
    (names) => names.length > 0,
  );
  const over = preset === 'custom' ? formatPeriod(t, period) : t(`names.period-${preset}`);
  return [over, ...narrowed.map((names) => names.join(t('figures.comma')))].join(' · ');
}
