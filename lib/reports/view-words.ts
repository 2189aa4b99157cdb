import { type FilterCatalog, fixedDimensions, type MetricQuery } from '@/lib/metric-query';
import { metricNames } from '@/lib/metrics/definition';
import { formatPeriod, presetNames } from '@/lib/metrics/period';
import { parseFilters } from '@/lib/query-filters';
import type { ViewAddress } from '@/lib/views/view-address';

/** What the page of an address is called. */
export function pageName(address: ViewAddress): string {
  switch (address.page) {
    case 'metric':
      return metricNames[address.metric].short;
    case 'overview':
      return 'Overview';
    case 'board':
      return 'Benchmark board';
    case 'why':
      return 'Why did it move';
    case 'churn':
      return 'Churn';
    case 'clv':
      return 'CLV';
    case 'dashboard':
      return 'Dashboard';
  }
}

/**
 * The filters of an address that stand for nothing here any more, a sentence
 * each. Without them the view shows more than whoever made it meant.
 */
export function goneFilters({ params }: ViewAddress, catalog: FilterCatalog): string[] {
  const notices: string[] = [];
  parseFilters(params, catalog, notices);
  return notices;
}

/** What a view is over: `Last 30 days · Support case solved · Phone, Chat`. */
export function queryWords(
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
  const over = preset === 'custom' ? formatPeriod(period) : presetNames[preset];
  return [over, ...narrowed.map((names) => names.join(', '))].join(' · ');
}
