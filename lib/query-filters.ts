import type { FilterCatalog, FixedDimension, QueryFilters } from '@/lib/metric-query';
import { all, type SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';

/** The filters of a URL; values the catalog does not know are left out, with a sentence each. */
export function parseFilters(
  params: SearchParams,
  catalog: FilterCatalog,
  notices: Said[],
): QueryFilters {
  const keysOf = (dimension: FixedDimension) => {
    const asked = all(params[dimension]).flatMap((text) => text.split(','));
    const known = new Set(catalog[dimension].map(({ key }) => key));
    const gone = asked.filter((key) => !known.has(key));
    if (gone.length > 0) notices.push(goneNotice(dimension, '', gone));
    return unique(asked.filter((key) => known.has(key)));
  };
  return {
    touchpoint: keysOf('touchpoint'),
    channel: keysOf('channel'),
    survey: keysOf('survey'),
    attributes: parseAttributes(params, catalog, notices),
  };
}

function parseAttributes(
  params: SearchParams,
  catalog: FilterCatalog,
  notices: Said[],
): Record<string, readonly string[]> {
  const filters: Record<string, readonly string[]> = {};
  for (const name of Object.keys(params)) {
    const key = name === 'language' ? name : name.startsWith('attr.') ? name.slice(5) : null;
    if (key === null) continue;
    const attribute = catalog.attributes.find((candidate) => candidate.key === key);
    if (!attribute) {
      notices.push({ key: 'notices.no-attribute', values: { key } });
      continue;
    }
    const asked = all(params[name]);
    const gone = asked.filter((value) => !attribute.values.includes(value));
    if (gone.length > 0) notices.push(goneNotice(key, attribute.name, gone));
    const kept = unique(asked.filter((value) => attribute.values.includes(value)));
    if (kept.length > 0) filters[key] = kept;
  }
  return filters;
}

function goneNotice(of: string, name: string, gone: readonly string[]): Said {
  // An attribute may have the key of a dimension that is none.
  const dimension = name === '' || of === 'language' ? of : 'attribute';
  return { key: 'notices.gone', values: { dimension, name, keys: gone.join(', ') } };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
