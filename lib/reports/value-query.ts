import type { ValueCut } from '@/db/queries/value-cut';
import { fixedDimensions, type MetricQuery } from '@/lib/metric-query';
import type { Said } from '@/lib/words/said';

/** The part of the customers a view asks for. Subscriptions know no touchpoint, channel or survey. */
export function valueCut({ filters, by }: MetricQuery): ValueCut {
  return {
    attributes: filters.attributes,
    by: by?.startsWith('attr.') ? by.slice('attr.'.length) : null,
  };
}

/** What of a view does not concern subscriptions and orders, in sentences. */
export function valueNotices({ filters, by }: MetricQuery): Said[] {
  const left = fixedDimensions.filter((name) => filters[name].length > 0);
  return [
    ...left.map((dimension): Said => ({ key: 'notices.not-of-value', values: { dimension } })),
    ...(by !== null && !by.startsWith('attr.')
      ? [{ key: 'notices.value-not-split', values: { dimension: by } } satisfies Said]
      : []),
  ];
}
