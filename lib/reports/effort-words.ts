import { alpha, type ConfidenceInterval } from '@/lib/metrics/confidence';
import { type Definition, type MetricId, metricNames } from '@/lib/metrics/definition';
import { lowBase } from '@/lib/metrics/small-base';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import {
  type EffortBand,
  type EffortBandKey,
  type EffortMetric,
  effortBandKeys,
} from './effort-bands';
import type { EffortPart, EffortReport } from './effort-report';

/** Customers by what they answered: at the bad end, and at the good one. */
const ends: Record<MetricId, readonly [string, string]> = {
  ces: ['Customers who found it hard', 'those who found it easy'],
  csat: ['Dissatisfied customers', 'satisfied ones'],
  nps: ['Detractors', 'promoters'],
};

/** What the highest score of a scale says. */
export function highWords({ metric, scale }: Definition): string {
  if (scale.direction === 'effort') return 'hard';
  return { ces: 'easy', csat: 'satisfied', nps: 'likely' }[metric];
}

/** What one point towards the bad end is. */
export const pointWords: Record<MetricId, string> = {
  ces: 'a point of effort',
  csat: 'a point less of satisfaction',
  nps: 'a point less of recommendation',
};

/** `hard`, `promoters`; `no answer` for those who gave none. */
export function bandName(key: EffortBandKey, { definition }: Pick<EffortMetric, 'definition'>) {
  return definition.bandNames[effortBandKeys.indexOf(key)] ?? 'no answer';
}

/** `1–3`, `5`; empty for no points. */
export function pointRange(points: readonly number[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}` : `${first}–${last}`;
}

/** A share as `12.9 %`; `–` for none. */
export function percent(t: Words, share: number | null, digits = 1): string {
  return share === null ? '–' : `${formatNumber(t, 100 * share, digits)} %`;
}

/** Both ends of an interval of shares, `2.1–3.5` in percent. */
export function percentInterval(t: Words, interval: ConfidenceInterval | null): string {
  return interval ? numbers(t, { low: 100 * interval.low, high: 100 * interval.high }, 1) : '–';
}

/** Both ends with so many digits: `2.1–3.5`, `−0.3 to 0.1`. */
export function numbers(t: Words, { low, high }: ConfidenceInterval, digits: number): string {
  const [from, to] = [formatNumber(t, low, digits), formatNumber(t, high, digits)];
  return `${from}${from.startsWith('−') ? ' to ' : '–'}${to}`;
}

/** p as papers print it: `p 0.03`, `p < 0.001`. */
export function pWords(t: Words, p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p ${formatNumber(t, p, p < 0.095 ? 3 : 2)}`;
}

/** What the page says first: how many times as often the one end left as the other. */
export function effortHeadline(
  t: Words,
  { metric, ratio, bands }: Pick<EffortPart, 'metric' | 'ratio' | 'bands'>,
  { lag }: Pick<EffortReport, 'lag'>,
): string {
  const [bad, good] = ends[metric];
  const { short } = metricNames[metric];
  if (!ratio) {
    return `Too few customers with a ${short} answer to tell who leaves: ${lowBase} at either end are needed.`;
  }
  if (!ratio.estimable) return withoutRatio(t, bands, [bad, good], lag);
  const { interval } = ratio;
  const times = formatNumber(t, ratio.ratio, 1);
  const range = `(95 %: ${numbers(t, interval, 1)})`;
  if (interval.low <= 1 && interval.high >= 1) {
    return `${bad} left about as often within ${lag} days as ${good}: ${times} times as often ${range}, within chance.`;
  }
  return `${bad} left ${times} times as often within ${lag} days as ${good} ${range}.`;
}

function withoutRatio(
  t: Words,
  bands: readonly EffortBand[],
  [bad, good]: readonly [string, string],
  lag: string,
): string {
  const told = (key: EffortBandKey) => {
    const band = bands.find((each) => each.key === key);
    return `${formatCount(t, band?.left ?? 0)} of ${formatCount(t, band?.customers ?? 0)}`;
  };
  return `${bad}: ${told('negative')} left within ${lag} days; ${good}: ${told('positive')}. No ratio can be told.`;
}

/** Whether the rate moves along the scale. */
export function trendWords(t: Words, { trend, definition }: EffortMetric): string {
  const [bad, , good] = definition.bandNames;
  if (!trend.estimable) {
    return trend.reason === 'few-groups'
      ? 'All answers lie in one band, so there is no trend.'
      : 'Nobody left, or everybody did, so there is no trend.';
  }
  const judged = `Cochran–Armitage z ${formatNumber(t, trend.z, 1)}, ${pWords(t, trend.p)}`;
  if (trend.p >= alpha)
    return `From ${bad} to ${good} the share does not move by more than chance (${judged}).`;
  return `From ${bad} to ${good} the share ${trend.z < 0 ? 'falls' : 'rises'}, by more than chance (${judged}).`;
}

/** Why there is no odds ratio. */
export const oddsRefusals: Record<
  Extract<EffortMetric['odds'], { estimable: false }>['reason'],
  string
> = {
  'too-few': `Fewer than ${lowBase} customers with an answer.`,
  'no-answers': 'Nobody has answered.',
  'one-outcome': 'Nobody left, or everybody did.',
  singular: 'All gave the same score.',
  separation: 'A score tells who left without exception, so the odds would be endless.',
};

/** Why a band has no lifetime value. */
export const valueRefusals: Record<NonNullable<EffortBand['value']['reason']>, string> = {
  'no-margin': 'no margin set',
  'too-few': 'too few',
  'no-churn': 'nobody left',
  'no-customers': 'nobody pays',
};
