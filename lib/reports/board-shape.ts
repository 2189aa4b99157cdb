import type { Catalog } from '@/db/queries/catalog';
import {
  attributeParam,
  type Dimension,
  fixedDimensions,
  type MetricQuery,
} from '@/lib/metric-query';
import type { Words } from '@/lib/words/words';
import { dimensionKind, dimensionName } from './dimension-names';
import { withFilter } from './filter-options';

/** What the rows and columns of a board are: two dimensions, or a dimension by stretches of time. */
export type BoardShape = {
  readonly rows: Dimension;
  readonly columns: Dimension | 'period';
};

export const usualShape: BoardShape = { rows: 'touchpoint', columns: 'channel' };

/** The key of the line of answers that do not have the attribute. */
export const notStated = '';

/** Every dimension a board may be cut by, with its name. */
export function boardDimensions(
  t: Words,
  catalog: Pick<Catalog, 'attributes'>,
): { key: Dimension; name: string }[] {
  return boardDimensionKeys(catalog).map((key) => ({
    key,
    name: boardDimensionName(t, key, catalog),
  }));
}

export function boardDimensionKeys({ attributes }: Pick<Catalog, 'attributes'>): Dimension[] {
  return [...fixedDimensions, ...attributes.map(({ key }) => `attr.${key}` as const)];
}

/** `Touchpoint`, `Plan`, `Period` */
export function boardDimensionName(
  t: Words,
  dimension: BoardShape['columns'],
  catalog: Pick<Catalog, 'attributes'>,
): string {
  return dimension === 'period' ? t('filters.period') : dimensionName(t, dimension, catalog);
}

/** `All touchpoints`, `All values of Plan` */
export function allOf(t: Words, dimension: BoardShape['columns'], name: string): string {
  return t('board.all-of', { by: dimensionKind(dimension), name });
}

/** Every line a dimension may have. */
export function entriesOf(
  t: Words,
  dimension: Dimension,
  catalog: Catalog,
): readonly { readonly key: string; readonly name: string }[] {
  if (dimension === 'touchpoint' || dimension === 'channel' || dimension === 'survey') {
    return catalog[dimension];
  }
  const found = catalog.attributes.find(({ key }) => `attr.${key}` === dimension);
  return [
    ...(found?.values ?? []).map((value) => ({ key: value, name: value })),
    { key: notStated, name: t('names.not-stated') },
  ];
}

/** The query narrowed to one line; null where its answers cannot be filtered: those without the attribute. */
export function narrowedTo(
  query: MetricQuery,
  dimension: Dimension,
  key: string,
): MetricQuery | null {
  const isAttribute = dimension.startsWith('attr.');
  if (isAttribute && key === notStated) return null;
  const param = isAttribute ? attributeParam(dimension.slice('attr.'.length)) : dimension;
  return { ...query, filters: withFilter(query.filters, param, [key]) };
}
