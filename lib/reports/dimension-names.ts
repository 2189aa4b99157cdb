import { type Dimension, type FilterCatalog, fixedDimensions } from '@/lib/metric-query';

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
  by: Dimension,
  { attributes }: Pick<FilterCatalog, 'attributes'>,
): string {
  if (!by.startsWith('attr.')) return by.slice(0, 1).toUpperCase() + by.slice(1);
  return attributes.find(({ key }) => `attr.${key}` === by)?.name ?? by;
}
