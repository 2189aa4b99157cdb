import type { FilterCatalog, QueryFilters } from '@/lib/metric-query';
import { shortName } from '@/lib/words/definition-words';
import { formatInterval, formatSize, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { pWords } from './effort-words';
import { chosenNames } from './filter-options';
import type { SegmentReport } from './segment-report';
import type { SegmentSide } from './segments';

/** What a segment is called: the choices of its filters, or `All answers` without any. */
export function segmentName(t: Words, filters: QueryFilters, catalog: FilterCatalog): string {
  const words = chosenNames(t, filters, catalog).map((names) =>
    names.reduce((first, last) => t('compare.or', { first, last })),
  );
  return words.length > 0 ? words.join(t('figures.comma')) : t('compare.all-answers');
}

/**
 * How two segments differ, in one sentence with its interval and p.
 *
 * @example 'Phone is 1.29 lower than Chat, more than chance (95 %: −1.35 to −1.23, p < 0.001).'
 */
export function differenceHeadline(
  t: Words,
  { a, b, difference }: SegmentReport,
  names: Readonly<Record<SegmentSide, string>>,
): string {
  const { definition } = a.series;
  const value = (report: SegmentReport['a']) =>
    formatValue(t, report.score?.value ?? null, definition);
  if (!difference) return t('compare.one-hidden');
  const { verdict, interval, p } = difference;
  if (verdict === 'too-few') {
    return t('compare.too-few', { ...names, valueA: value(a), valueB: value(b) });
  }
  const proof = { interval: formatInterval(t, interval, definition), p: pWords(t, p ?? 1) };
  if (verdict === 'noise') return t('compare.noise', { ...names, ...proof });
  return t('compare.real', {
    ...names,
    ...proof,
    name: shortName(t, definition),
    size: formatSize(t, difference.difference, definition),
    way: difference.difference < 0 ? 'lower' : 'higher',
  });
}
