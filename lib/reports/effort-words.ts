import { alpha, type ConfidenceInterval } from '@/lib/metrics/confidence';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { lowBase } from '@/lib/metrics/small-base';
import { bandNames } from '@/lib/words/definition-words';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import {
  type EffortBand,
  type EffortBandKey,
  type EffortMetric,
  effortBandKeys,
} from './effort-bands';
import type { EffortPart, EffortReport } from './effort-report';

/** What the highest score of a scale says. */
export function highWords(t: Words, { metric, scale }: Definition): string {
  return t('effort.high', { side: scale.direction === 'effort' ? 'hard' : metric });
}

/** `hard`, `promoters`; `no answer` for those who gave none. */
export function bandName(
  t: Words,
  key: EffortBandKey,
  { definition }: Pick<EffortMetric, 'definition'>,
): string {
  return bandNames(t, definition)[effortBandKeys.indexOf(key)] ?? t('effort.no-answer');
}

/** `1–3 hard`; only the name for no points. */
export function bandWords(
  t: Words,
  { key, points }: Pick<EffortBand, 'key' | 'points'>,
  metric: Pick<EffortMetric, 'definition'>,
): string {
  return `${pointRange(points)} ${bandName(t, key, metric)}`.trim();
}

/** `1–3`, `5`; empty for no points. */
export function pointRange(points: readonly number[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}` : `${first}–${last}`;
}

/** A share as `12.9 %`; `–` for none. */
export function percent(t: Words, share: number | null, digits = 1): string {
  return share === null ? '–' : t('figures.percent', { n: formatNumber(t, 100 * share, digits) });
}

/** Both ends of an interval of shares, `2.1–3.5` in percent. */
export function percentInterval(t: Words, interval: ConfidenceInterval | null): string {
  return interval ? numbers(t, { low: 100 * interval.low, high: 100 * interval.high }, 1) : '–';
}

/** Both ends with so many digits: `2.1–3.5`, `−0.3 to 0.1`. */
export function numbers(t: Words, { low, high }: ConfidenceInterval, digits: number): string {
  const ends = { low: formatNumber(t, low, digits), high: formatNumber(t, high, digits) };
  return ends.low.startsWith('−') ? t('figures.range', ends) : `${ends.low}–${ends.high}`;
}

/** p as papers print it: `p 0.03`, `p < 0.001`. */
export function pWords(t: Words, p: number): string {
  if (p < 0.001) return `p < ${formatNumber(t, 0.001, 3)}`;
  return `p ${formatNumber(t, p, p < 0.095 ? 3 : 2)}`;
}

/** What the page says first: how many times as often the one end left as the other. */
export function effortHeadline(
  t: Words,
  { metric, ratio, bands }: Pick<EffortPart, 'metric' | 'ratio' | 'bands'>,
  { lag }: Pick<EffortReport, 'lag'>,
): string {
  if (!ratio) {
    return t('effort.few', { short: t(`names.metric-${metric}`), n: lowBase });
  }
  if (!ratio.estimable) return withoutRatio(t, metric, bands, lag);
  const { interval } = ratio;
  const isByChance = interval.low <= 1 && interval.high >= 1;
  return t(isByChance ? 'effort.alike' : 'effort.headline', {
    metric,
    lag,
    times: formatNumber(t, ratio.ratio, 1),
    range: numbers(t, interval, 1),
  });
}

function withoutRatio(
  t: Words,
  metric: MetricId,
  bands: readonly EffortBand[],
  lag: string,
): string {
  const of = (key: EffortBandKey) => bands.find((each) => each.key === key);
  const [bad, good] = [of('negative'), of('positive')];
  return t('effort.no-ratio', {
    metric,
    lag,
    badLeft: formatCount(t, bad?.left ?? 0),
    badAll: formatCount(t, bad?.customers ?? 0),
    goodLeft: formatCount(t, good?.left ?? 0),
    goodAll: formatCount(t, good?.customers ?? 0),
  });
}

/** Whether the rate moves along the scale. */
export function trendWords(t: Words, { trend, definition }: EffortMetric): string {
  if (!trend.estimable) {
    return t(trend.reason === 'few-groups' ? 'effort.trend-one-band' : 'effort.trend-one-outcome');
  }
  const [bad, , good] = bandNames(t, definition);
  const test = t('effort.trend-test', { z: formatNumber(t, trend.z, 1), p: pWords(t, trend.p) });
  if (trend.p >= alpha) return t('effort.trend-chance', { bad, good, test });
  const direction = trend.z < 0 ? 'falls' : 'rises';
  return t('effort.trend-moves', { bad, good, direction, test });
}
