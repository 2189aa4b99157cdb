import {
  attributeParam,
  type CatalogEntry,
  comparisons,
  type FilterCatalog,
  filterCount,
  fixedDimensions,
  type MetricQuery,
  printMetricQuery,
  type QueryFilters,
} from '@/lib/metric-query';
import { type PresetId, presetIds } from '@/lib/metrics/period';
import { languageName } from '@/lib/surveys/language-names';
import { formatPeriod } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';

/** Answers per choice: the name of the filter, then the key of the choice. */
export type FilterCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Where the links of a filter bar lead. */
export type FilterPage = {
  /** `/metrics/ces` */
  path: string;
  /** Parameters of the page itself that a filter must not lose: `{ show: 'table' }`. */
  extra?: Readonly<Record<string, string>>;
  /** Surveys the page can be about, by key; all if left out. */
  surveys?: readonly string[];
  /** The address of a query, where it is more than path, query and `extra`. */
  address?: (query: MetricQuery) => string;
};

/** All filters off. */
export const noFilters: QueryFilters = { touchpoint: [], channel: [], survey: [], attributes: {} };

/** The filters with those of one name (`touchpoint`, `language`, `attr.plan`) replaced. */
export function withFilter(
  filters: QueryFilters,
  param: string,
  keys: readonly string[],
): QueryFilters {
  const fixed = fixedDimensions.find((dimension) => dimension === param);
  if (fixed) return { ...filters, [fixed]: keys };
  const entries = Object.entries(filters.attributes).filter(
    ([key]) => attributeParam(key) !== param,
  );
  const key = param.replace(/^attr\./, '');
  return {
    ...filters,
    attributes: Object.fromEntries(keys.length > 0 ? [...entries, [key, keys]] : entries),
  };
}

/** The keys chosen in the filter of that name. */
export function chosenKeys(filters: QueryFilters, param: string): readonly string[] {
  const fixed = fixedDimensions.find((dimension) => dimension === param);
  return fixed ? filters[fixed] : (filters.attributes[param.replace(/^attr\./, '')] ?? []);
}

/** The names of what is chosen, filter by filter; filters that are not set are left out. */
export function chosenNames(t: Words, filters: QueryFilters, catalog: FilterCatalog): string[][] {
  return dimensionsOf(t, catalog, { path: '' })
    .map(({ param, choices }) => {
      const chosen = chosenKeys(filters, param);
      return choices.filter(({ key }) => chosen.includes(key)).map(({ name }) => name);
    })
    .filter((names) => names.length > 0);
}

/** What a filter bar shows and where each of its choices leads. `counts` is null while they are not known. */
export function filterBar(
  t: Words,
  { query, catalog }: { query: MetricQuery; catalog: FilterCatalog },
  page: FilterPage,
  counts: FilterCounts | null,
) {
  const usual = (changed: MetricQuery) => `${page.path}${printMetricQuery(changed, page.extra)}`;
  const href = page.address ?? usual;
  return {
    period: periodChoice(t, query, page, href),
    compare: query.preset === 'all-time' ? null : compareChoice(t, query, href),
    dimensions: dimensionsOf(t, catalog, page)
      .map((dimension) => filterDimension(t, dimension, query, counts, href))
      .filter(({ options }) => options.length > 0),
    clearHref: filterCount(query) > 0 ? href({ ...query, filters: noFilters }) : null,
  };
}

type Href = (query: MetricQuery) => string;

function periodChoice(t: Words, query: MetricQuery, page: FilterPage, href: Href) {
  // A chosen interval belongs to the period it was chosen for.
  const elsewhere = (preset: PresetId) => ({ ...query, preset, intervalChosen: false });
  const [, kept = ''] = href(elsewhere('last-90-days')).split('?');
  return {
    label:
      query.preset === 'custom' ? formatPeriod(t, query.period) : t(`names.period-${query.preset}`),
    presets: presetIds.map((preset) => ({
      key: preset,
      name: t(`names.period-${preset}`),
      count: null,
      selected: preset === query.preset,
      href: href(elsewhere(preset)),
    })),
    custom: {
      action: page.path,
      hidden: [...new URLSearchParams(kept)],
      from: query.period.from,
      to: query.period.to,
    },
  };
}

function compareChoice(t: Words, query: MetricQuery, href: Href) {
  return {
    label: t(`filters.compare-${query.compare}`),
    options: comparisons.map((compare) => ({
      key: compare,
      name: t(`filters.compare-${compare}`),
      count: null,
      selected: compare === query.compare,
      href: href({ ...query, compare }),
    })),
  };
}

type Choice = Pick<CatalogEntry, 'key' | 'name' | 'archived'>;
type DimensionChoices = { param: string; label: string; choices: readonly Choice[] };

function dimensionsOf(
  t: Words,
  catalog: FilterCatalog,
  { surveys }: FilterPage,
): DimensionChoices[] {
  const fixed = fixedDimensions.map((param) => ({
    param,
    label: t(`names.${param}`),
    choices:
      param === 'survey' && surveys
        ? catalog.survey.filter(({ key }) => surveys.includes(key))
        : catalog[param],
  }));
  const attributes = catalog.attributes.map(({ key, name, values }) => ({
    param: attributeParam(key),
    label: key === 'language' ? t('names.language') : name,
    choices: values.map((value) => ({
      key: value,
      name: key === 'language' ? languageName(t, value) : value,
      archived: false,
    })),
  }));
  return [...fixed, ...attributes];
}

function filterDimension(
  t: Words,
  { param, label, choices }: DimensionChoices,
  query: MetricQuery,
  counts: FilterCounts | null,
  href: Href,
) {
  const chosen = chosenKeys(query.filters, param);
  const to = (keys: readonly string[]) =>
    href({ ...query, filters: withFilter(query.filters, param, keys) });
  const counted = counts?.get(param);
  const shown = choices.filter(
    ({ key, archived }) => !archived || chosen.includes(key) || (counted?.get(key) ?? 0) > 0,
  );
  return {
    key: param,
    label,
    options: shown.map(({ key, name, archived }) => ({
      key,
      name: archived ? t('filters.archived', { name }) : name,
      count: counts ? (counted?.get(key) ?? 0) : null,
      selected: chosen.includes(key),
      href: to(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]),
    })),
    clearHref: chosen.length > 0 ? to([]) : null,
  };
}
