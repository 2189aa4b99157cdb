import type { Dimension, FilterCatalog } from '@/lib/metric-query';
import { planKey } from '@/lib/value/vocabulary';
import type { Words } from '@/lib/words/words';

/** What customers who pay are told apart by; null for nothing. */
export type ChurnSplit = Dimension | null;

/** What the page of churn splits by unless told: the plan they pay for, where there are several. */
export function usualSplit({ attributes }: Pick<FilterCatalog, 'attributes'>): ChurnSplit {
  const plan = attributes.find(({ key }) => key === planKey);
  return plan && plan.values.length > 1 ? `attr.${planKey}` : null;
}

/** What the page of value splits by: the attribute asked for, else the first there is. */
export function valueSplit(
  by: ChurnSplit,
  { attributes }: Pick<FilterCatalog, 'attributes'>,
): `attr.${string}` | null {
  if (by?.startsWith('attr.')) return `attr.${by.slice('attr.'.length)}`;
  const [first] = attributes;
  return first ? `attr.${first.key}` : null;
}

/** What the split is called: `Plan paid`. */
export function splitName(
  t: Words,
  by: ChurnSplit,
  { attributes }: Pick<FilterCatalog, 'attributes'>,
): string {
  return attributes.find(({ key }) => `attr.${key}` === by)?.name ?? t('churn.group');
}
