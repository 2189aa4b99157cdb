import type { FilterChip } from '@/components/responses/filter-chips';
import type { Catalog } from '@/db/queries/catalog';
import type { MetricQuery } from '@/lib/metric-query';
import { filterBar, noFilters } from '@/lib/reports/filter-options';
import {
  printResponseParams,
  type ResponseQuery,
  responsesHref,
} from '@/lib/reports/response-query';
import type { Words } from '@/lib/words/words';

/** Links of one list: each changes what it names, keeps the rest, and begins at the first page. */
export function listLinks(query: MetricQuery, asked: ResponseQuery) {
  return (changed: Partial<ResponseQuery>, changedQuery: Partial<MetricQuery> = {}): string =>
    responsesHref({ ...query, ...changedQuery }, { ...asked, cursor: null, ...changed });
}

export type ListLinks = ReturnType<typeof listLinks>;

/** What narrows the list and is no switch above it, each with the list that lacks it. */
export function filterChips(
  t: Words,
  query: MetricQuery,
  asked: ResponseQuery,
  catalog: Catalog,
  names: { customer: string | null; tag: string | null },
): { chips: FilterChip[]; clearHref: string } {
  const links = listLinks(query, asked);
  const page = { path: '/responses', extra: printResponseParams({ ...asked, cursor: null }) };
  const { dimensions } = filterBar(t, { query: { ...query, method: null }, catalog }, page, null);
  const own: (FilterChip | null)[] = [
    asked.points.length > 0
      ? {
          key: 'points',
          label: t('responses.score'),
          words: pointWords(t, asked.points),
          href: links({ points: [] }),
        }
      : null,
    asked.search
      ? {
          key: 'q',
          label: t('responses.comment'),
          words: t('cards.quote', { words: asked.search }),
          href: links({ search: '' }),
        }
      : null,
    asked.tag
      ? {
          key: 'tag',
          label: t('responses.tag'),
          words: names.tag ?? asked.tag,
          href: links({ tag: null }),
        }
      : null,
    asked.customer
      ? {
          key: 'customer',
          label: t('responses.customer'),
          words: names.customer ?? t('responses.not-known'),
          href: links({ customer: null }),
        }
      : null,
  ];
  const shared = dimensions.flatMap(({ key, label, options, clearHref }) => {
    const chosen = options.filter(({ selected }) => selected).map(({ name }) => name);
    return clearHref
      ? [{ key, label, words: chosen.join(t('figures.comma')), href: clearHref }]
      : [];
  });
  return {
    chips: [...own.filter((chip) => chip !== null), ...shared],
    clearHref: links(
      { metric: null, points: [], search: '', tag: null, state: 'counted', customer: null },
      { filters: noFilters, scale: null },
    ),
  };
}

/** `1–3` for neighbours, `1, 2, 7` otherwise. */
export function pointWords(t: Words, points: readonly number[]): string {
  const [first, last] = [points[0], points.at(-1)];
  const isRun = points.length > 1 && points.every((point, at) => point === (first ?? 0) + at);
  return isRun ? `${first}–${last}` : points.join(t('figures.comma'));
}
