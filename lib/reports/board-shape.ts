import type { Catalog } from '@/db/queries/catalog';
import { attributeParam, type Dimension, type MetricQuery } from '@/lib/metric-query';
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
export function boardDimensions({
  attributes,
}: Pick<Catalog, 'attributes'>): { key: Dimension; name: string }[] {
  return [
    { key: 'touchpoint', name: 'Touchpoint' },
    { key: 'channel', name: 'Channel' },
    { key: 'survey', name: 'Survey' },
    ...attributes.map(({ key, name }) => ({ key: `attr.${key}` as const, name })),
  ];
}

/** `Touchpoint`, `Plan`, `Period` */
export function dimensionName(
  dimension: BoardShape['columns'],
  catalog: Pick<Catalog, 'attributes'>,
): string {
  if (dimension === 'period') return 'Period';
  return boardDimensions(catalog).find(({ key }) => key === dimension)?.name ?? dimension;
}

/** `touchpoints`, `statuses`, `countries`; what the tracked attribute is called goes before `values`. */
export function pluralOf(name: string): string {
  const usual: Readonly<Record<string, string>> = {
    Touchpoint: 'touchpoints',
    Channel: 'channels',
    Survey: 'surveys',
    Language: 'languages',
    Period: 'periods',
  };
  return usual[name] ?? `values of ${name}`;
}

/** Every line a dimension may have. */
export function entriesOf(
  dimension: Dimension,
  catalog: Catalog,
): readonly { readonly key: string; readonly name: string }[] {
  if (dimension === 'touchpoint' || dimension === 'channel' || dimension === 'survey') {
    return catalog[dimension];
  }
  const found = catalog.attributes.find(({ key }) => `attr.${key}` === dimension);
  return [
    ...(found?.values ?? []).map((value) => ({ key: value, name: value })),
    { key: notStated, name: 'Not stated' },
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
