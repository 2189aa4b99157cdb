import type { Dimension, MetricQuery } from '@/lib/metric-query';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import { headline } from '@/lib/metrics/headline';
import { lowBase } from '@/lib/metrics/small-base';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import {
  formatCount,
  formatDifference,
  formatInterval,
  formatMargin,
  formatValue,
  listed,
  type Precision,
  paragraph,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { MetricTotals } from './metric-report';

/** What is true of a metric, in one sentence: its change, or its value where nothing is compared. */
export function metricHeadline(t: Words, { metric, series, score, change }: MetricTotals): string {
  const { definition } = series;
  const name = shortName(t, definition);
  const value = formatValue(t, score?.value ?? null, definition);
  if (change?.verdict === 'real') return headline(t, [{ name, metric, change, definition }]);
  if (change?.verdict === 'noise') return t('change.held', { name, value });
  return t('change.is', { name, value, caption: definitionWords(t, definition).caption });
}

/** The figures behind the headline, and in which groups the change is more than chance. */
export function metricDetails(
  t: Words,
  report: MetricTotals,
  query: MetricQuery,
  by: Dimension,
): string {
  const { series, score, before, change, groups } = report;
  const { definition } = series;
  const now = {
    value: formatValue(t, score?.value ?? null, definition),
    interval: formatInterval(t, score?.interval ?? null, definition),
  };
  if (!query.comparison) return t('change.now', now);
  if (!change) return t('change.now-alone', now);
  const both = t('change.both', {
    ...now,
    before: formatValue(t, before?.value ?? null, definition),
    compare: query.compare,
  });
  if (change.verdict === 'too-few') return fewWords(t, both, change, query);
  const size = sizeWords(t, change, definition);
  return paragraph(t, [
    t(change.verdict === 'real' ? 'change.both-real' : 'change.both-noise', { both, size }),
    groupWords(t, groups, by),
  ]);
}

/** Which side has too few answers, how many it has, and how many more it takes. */
function fewWords(
  t: Words,
  both: string,
  { needed, shorter }: Change,
  { compare }: MetricQuery,
): string {
  const missing = needed ?? 0;
  return t('change.both-few', {
    both,
    side: shorter === 'now' ? 'now' : compare,
    n: formatCount(t, lowBase - missing),
    missing: formatCount(t, missing),
  });
}

/** `−0.17 ± 0.03`; one digit more where rounding would make the two look alike. */
function sizeWords(t: Words, { difference, margin }: Change, definition: Definition): string {
  const size = (precision: Precision) =>
    [
      formatDifference(t, difference, definition, precision),
      formatMargin(t, margin, definition, precision),
    ] as const;
  const digits = (text: string) => text.replace(/^\D+/, '');
  const [short, within] = size('short');
  return (digits(short) === digits(within) ? size('full') : [short, within]).join(' ');
}

/**
 * Which groups of a report changed by more than chance; empty if there are not two to test.
 *
 * @example 'Of 6 channels, only Phone changed by more than chance.'
 */
export function groupWords(t: Words, all: MetricTotals['groups'], by: Dimension): string {
  const tested = all.filter(({ change }) => change?.p != null);
  if (tested.length < 2) return '';
  const real = tested.filter(({ change }) => change?.verdict === 'real').map(({ name }) => name);
  const groups = t('change.groups', { n: formatCount(t, tested.length), by });
  if (real.length === 0) return t('change.groups-none', { groups });
  if (real.length === tested.length) return t('change.groups-all', { groups });
  if (real.length > 3) return t('change.groups-some', { n: real.length, groups });
  return t('change.groups-only', { groups, names: listed(t, real) });
}
