import {
  attributeParam,
  type Dimension,
  type MetricQuery,
  printMetricQuery,
} from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { withFilter } from './filter-options';

/** The page that splits the change of a metric under a query. */
export function whyHref(query: MetricQuery, metric: MetricId): string {
  return `/why${printMetricQuery({ ...query, intervalChosen: false }, { metric })}`;
}

/** The name of the filter of a dimension, as addresses have it. */
function filterParam(by: Dimension): string {
  return by.startsWith('attr.') ? attributeParam(by.slice('attr.'.length)) : by;
}

/** More keys than these make no address. */
const mostKeys = 40;

/**
 * The query narrowed to groups of a dimension; null where no filter can be:
 * answers without the attribute, or more groups than an address holds.
 */
export function narrowedTo(
  query: MetricQuery,
  by: Dimension,
  keys: readonly (string | null)[],
): MetricQuery | null {
  const named = keys.filter((key) => key !== null);
  if (named.length !== keys.length || named.length > mostKeys) return null;
  return { ...query, filters: withFilter(query.filters, filterParam(by), named) };
}
