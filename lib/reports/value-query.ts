import type { ValueCut } from '@/db/queries/value-cut';
import { fixedDimensions, type MetricQuery } from '@/lib/metric-query';

/** The part of the customers a view asks for. Subscriptions know no touchpoint, channel or survey. */
export function valueCut({ filters, by }: MetricQuery): ValueCut {
  return {
    attributes: filters.attributes,
    by: by?.startsWith('attr.') ? by.slice('attr.'.length) : null,
  };
}

/** What of a view does not concern subscriptions and orders, in sentences. */
export function valueNotices({ filters, by }: MetricQuery): string[] {
  const left = fixedDimensions.filter((name) => filters[name].length > 0);
  return [
    ...left.map((name) => `Subscriptions and orders have no ${name}, so its filter was left out.`),
    ...(by !== null && !by.startsWith('attr.')
      ? [`Subscriptions and orders have no ${by}, so they are not split by it.`]
      : []),
  ];
}
