import { type Dimension, type FilterCatalog, fixedDimensions } from '@/lib/metric-query';
import type { Words } from '@/lib/words/words';

/** What numbers can be split by in a workspace: `channel`, `touchpoint`, `survey`, then its attributes. */
export function dimensionsOf({ attributes }: Pick<FilterCatalog, 'attributes'>): Dimension[] {
  return [
    'channel',
    ...fixedDimensions.filter((dimension) => dimension !== 'channel'),
    ...attributes.map(({ key }): Dimension => `attr.${key}`),
  ];
}

/** `Channel`, `Plan` */
export function dimensionName(
  t: Words,
  by: Dimension,
  { attributes }: Pick<FilterCatalog, 'attributes'>,
): string {
  const fixed = fixedDimensions.find((dimension) => dimension === by);
  if (fixed) return t(`names.${fixed}`);
  return attributes.find(({ key }) => `attr.${key}` === by)?.name ?? by;
}
