import type { Dimension, MetricQuery } from '@/lib/metric-query';
import type { Change } from '@/lib/metrics/change';
import { type Definition, shortName } from '@/lib/metrics/definition';
import {
  formatCount,
  formatDifference,
  formatInterval,
  formatMargin,
  formatValue,
  type Precision,
} from '@/lib/metrics/format';
import { headline } from '@/lib/metrics/headline';
import { lowBase } from '@/lib/metrics/small-base';
import type { MetricReport, ScoredGroup } from './metric-report';

/** What is true of a metric, in one sentence: its change, or its value where nothing is compared. */
export function metricHeadline({ metric, series, score, change }: MetricReport): string {
  const { definition } = series;
  const name = shortName(definition);
  const value = formatValue(score?.value ?? null, definition);
  if (change?.verdict === 'real') return headline([{ name, metric, change, definition }]);
  if (change?.verdict === 'noise') return `${name} held at ${value}.`;
  return `${name} is ${value}, ${definition.caption}.`;
}

/** The figures behind the headline, and in which groups the change is more than chance. */
export function metricDetails(report: MetricReport, query: MetricQuery, by: Dimension): string {
  const { series, score, before, change, groups } = report;
  const { definition } = series;
  const now = `${formatValue(score?.value ?? null, definition)} (${formatInterval(score?.interval ?? null, definition)})`;
  if (!query.comparison) return `${now}, 95 % interval.`;
  if (!change) return `${now}, with nothing to compare it with.`;
  const against = query.compare === 'year' ? 'a year before' : 'in the period before';
  const moved = `${now} now, ${formatValue(before?.value ?? null, definition)} ${against}`;
  if (change.verdict === 'too-few') return `${moved}: ${fewWords(change, query)}.`;
  const words = change.verdict === 'real' ? 'more than chance' : 'no more than chance';
  return [`${moved}: ${sizeWords(change, definition)}, ${words}.`, groupWords(groups, by)]
    .filter(Boolean)
    .join(' ');
}

/** Which side has too few answers, how many it has, and how many more it takes. */
function fewWords({ needed, shorter }: Change, { compare }: MetricQuery): string {
  const missing = needed ?? 0;
  const side =
    shorter === 'now'
      ? 'this period'
      : compare === 'year'
        ? 'the year before'
        : 'the period before';
  return `too few answers to say whether that is chance, as ${side} has ${formatCount(lowBase - missing)}; ${formatCount(missing)} more are needed`;
}

/** `−0.17 ± 0.03`; one digit more where rounding would make the two look alike. */
function sizeWords({ difference, margin }: Change, definition: Definition): string {
  const size = (precision: Precision) =>
    [
      formatDifference(difference, definition, precision),
      formatMargin(margin, definition, precision),
    ] as const;
  const digits = (text: string) => text.replace(/^\D+/, '');
  const [short, within] = size('short');
  return (digits(short) === digits(within) ? size('full') : [short, within]).join(' ');
}

const plurals: Readonly<Record<string, string>> = {
  touchpoint: 'touchpoints',
  channel: 'channels',
  survey: 'surveys',
};

/**
 * Which groups of a report changed by more than chance; empty if there are not two to test.
 *
 * @example 'Of 6 channels, only Phone changed by more than chance.'
 */
export function groupWords(groups: readonly ScoredGroup[], by: Dimension): string {
  const tested = groups.filter(({ change }) => change?.p != null);
  if (tested.length < 2) return '';
  const real = tested.filter(({ change }) => change?.verdict === 'real').map(({ name }) => name);
  const all = `${formatCount(tested.length)} ${plurals[by] ?? 'groups'}`;
  if (real.length === 0) return `None of ${all} alone changed by more than chance.`;
  if (real.length === tested.length) return `All ${all} changed by more than chance.`;
  if (real.length > 3) return `${real.length} of ${all} changed by more than chance.`;
  const names = real.length === 1 ? real[0] : `${real.slice(0, -1).join(', ')} and ${real.at(-1)}`;
  return `Of ${all}, only ${names} changed by more than chance.`;
}
