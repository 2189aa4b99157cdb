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
  if (by === 'attr.language') return t('names.language');
  return attributes.find(({ key }) => `attr.${key}` === by)?.name ?? by;
}

/** What messages choose their words for a dimension by; tracked attributes have names of their own. */
export function dimensionKind(by: Dimension | 'period'): string {
  if (by === 'attr.language') return 'language';
  return by.startsWith('attr.') ? 'attribute' : by;
}

/** A dimension in the middle of a sentence: `channel`. Only English writes the names of attributes small. */
export function nameInside(
  t: Words,
  by: Dimension,
  catalog: Pick<FilterCatalog, 'attributes'>,
): string {
  const name = dimensionName(t, by, catalog);
  const isNamed = dimensionKind(by) === 'attribute';
  return isNamed && t.language !== 'en' ? name : name.toLowerCase();
}
