import * as z from 'zod';
import type { MethodId } from '@/lib/metrics/definition';
import {
  type Day,
  dayIn,
  daysIn,
  type Interval,
  type Period,
  type PresetId,
  periodBefore,
  periodYearBefore,
  presetIds,
  presetPeriod,
  suggestedInterval,
  type WeekStart,
} from '@/lib/metrics/period';
import { parseScaleKey, type Scale, scaleKey } from '@/lib/metrics/scale';
import { first, oneOf, type SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';
import { parseFilters } from './query-filters';

export const comparisons = ['previous', 'year', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

/** Every answer, or of each customer only the latest of the period. */
export const answerChoices = ['all', 'latest'] as const;
export type AnswerChoice = (typeof answerChoices)[number];

/** The dimensions that are the same in every workspace; tracked attributes join them as `attr.<key>`. */
export const fixedDimensions = ['touchpoint', 'channel', 'survey'] as const;
export type FixedDimension = (typeof fixedDimensions)[number];
export type Dimension = FixedDimension | `attr.${string}`;

/** What a number is counted over. Lists hold keys; an empty list means all. */
export type QueryFilters = {
  readonly touchpoint: readonly string[];
  readonly channel: readonly string[];
  readonly survey: readonly string[];
  /** Tracked attributes by key, `language` among them. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
};

/**
 * Everything a manager can ask of a metric, in one value: the sentence every
 * page, export, saved link and API call begins with. Parsed once from the URL,
 * printed back to the same URL.
 */
export type MetricQuery = {
  readonly preset: PresetId | 'custom';
  readonly period: Period;
  readonly compare: Comparison;
  /** The period compared with; null when nothing is. */
  readonly comparison: Period | null;
  readonly interval: Interval;
  /** False while the interval only follows the length of the period. */
  readonly intervalChosen: boolean;
  readonly filters: QueryFilters;
  readonly answers: AnswerChoice;
  readonly by: Dimension | null;
  /** Null means the default method of the metric and scale. */
  readonly method: MethodId | null;
  /** Null means the scale with most answers. */
  readonly scale: Scale | null;
  readonly timeZone: string;
  readonly weekStart: WeekStart;
  readonly now: Date;
  readonly today: Day;
};

export type CatalogEntry = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly archived: boolean;
};

/** What a workspace can be asked about; values of the URL are checked against it. */
export type FilterCatalog = {
  readonly touchpoint: readonly CatalogEntry[];
  readonly channel: readonly CatalogEntry[];
  readonly survey: readonly CatalogEntry[];
  readonly attributes: readonly {
    readonly key: string;
    readonly name: string;
    readonly values: readonly string[];
  }[];
  /** First and last day with an answer; null in an empty workspace. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
};

export type QueryContext = {
  readonly timeZone: string;
  readonly weekStart: WeekStart;
  readonly now: Date;
  readonly catalog: FilterCatalog;
  /** Parameters of the page itself, which are not filters and need no notice. */
  readonly alsoKnown?: readonly string[];
};

/** The days of a page whose address names none. */
export const defaultPreset: PresetId = 'last-90-days';
const ownParams = [
  'period',
  'from',
  'to',
  'compare',
  'interval',
  'answers',
  'by',
  'method',
  'scale',
];
const filterParams = [...fixedDimensions, 'language'];

/** Days beyond these are mistypings: no answer is older, and arithmetic with years of other than four digits fails. */
const [earliestDay, latestDay] = ['1900-01-01', '2199-12-31'];
const day = z.iso.date().refine((text) => earliestDay <= text && text <= latestDay);

/** More buckets than this nobody can read, and drawing them would hold up everybody else. */
const mostBuckets = 4000;
const shortestDays: Record<Interval, number> = { day: 1, week: 7, month: 28, quarter: 90 };

/**
 * Reads a MetricQuery from URL parameters. Nothing is refused: what cannot be
 * understood is left out, and each such case adds a sentence to `notices`.
 */
export function parseMetricQuery(
  params: SearchParams,
  context: QueryContext,
): { query: MetricQuery; notices: Said[] } {
  const notices: Said[] = [];
  const today = dayIn(context.now, context.timeZone);
  const { preset, period } = parsePeriod(params, context, today, notices);
  const compare = oneOf(params, 'compare', comparisons, notices) ?? 'previous';
  const interval = parseInterval(params, period, notices);

  for (const name of Object.keys(params)) {
    const known =
      ownParams.includes(name) ||
      filterParams.includes(name) ||
      name.startsWith('attr.') ||
      name.startsWith('utm_') ||
      context.alsoKnown?.includes(name);
    if (!known) notices.push({ key: 'notices.no-filter', values: { name } });
  }

  const query: MetricQuery = {
    preset,
    period,
    compare,
    comparison: comparisonOf(compare, period, preset),
    interval: interval ?? suggestedInterval(period),
    intervalChosen: interval !== null,
    filters: parseFilters(params, context.catalog, notices),
    answers: oneOf(params, 'answers', answerChoices, notices) ?? 'all',
    by: parseDimension(params, context.catalog, notices),
    method: first(params.method) ?? null,
    scale: parseScale(params, notices),
    timeZone: context.timeZone,
    weekStart: context.weekStart,
    now: context.now,
    today,
  };
  return { query, notices };
}

function parseInterval(params: SearchParams, period: Period, notices: Said[]): Interval | null {
  const asked = oneOf(params, 'interval', ['day', 'week', 'month', 'quarter'] as const, notices);
  if (asked === null || daysIn(period) / shortestDays[asked] <= mostBuckets) return asked;
  notices.push({ key: 'notices.too-long', values: { interval: asked } });
  return null;
}

function comparisonOf(
  compare: Comparison,
  period: Period,
  preset: PresetId | 'custom',
): Period | null {
  if (compare === 'none' || preset === 'all-time') return null;
  return compare === 'year' ? periodYearBefore(period) : periodBefore(period, preset);
}

/**
 * The query string of a MetricQuery, defaults left out: `?period=last-30-days&by=channel`,
 * or the empty string when everything is as it comes. Parsing it gives the query back.
 */
export function printMetricQuery(query: MetricQuery, extra: Record<string, string> = {}): string {
  const params = new URLSearchParams();
  if (query.preset === 'custom') {
    params.set('from', query.period.from);
    params.set('to', query.period.to);
  } else if (query.preset !== defaultPreset) params.set('period', query.preset);
  if (query.compare !== 'previous') params.set('compare', query.compare);
  if (query.intervalChosen) params.set('interval', query.interval);
  printFilters(query.filters, params);
  const { answers, by, method, scale } = query;
  const chosen = { answers: answers === 'all' ? null : answers, by, method };
  for (const [name, value] of Object.entries(chosen)) if (value) params.set(name, value);
  if (scale) params.set('scale', scaleKey(scale));
  for (const [name, value] of Object.entries(extra)) params.set(name, value);

  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Adds filters to the parameters of an address, as `parseMetricQuery` reads them. */
export function printFilters(filters: QueryFilters, params: URLSearchParams): void {
  for (const dimension of fixedDimensions) {
    const keys = filters[dimension];
    if (keys.length > 0) params.set(dimension, keys.join(','));
  }
  for (const [key, values] of Object.entries(filters.attributes)) {
    for (const value of values) params.append(attributeParam(key), value);
  }
}

/** The URL parameter of a tracked attribute. */
export function attributeParam(key: string): string {
  return key === 'language' ? 'language' : `attr.${key}`;
}

/** How many filters narrow the query. */
export function filterCount({ filters }: MetricQuery): number {
  const fixed = fixedDimensions.filter((dimension) => filters[dimension].length > 0).length;
  return fixed + Object.keys(filters.attributes).length;
}

function parsePeriod(
  params: SearchParams,
  { catalog }: QueryContext,
  today: Day,
  notices: Said[],
): { preset: PresetId | 'custom'; period: Period } {
  const from = first(params.from);
  const to = first(params.to);
  if (from !== undefined || to !== undefined) {
    const custom = { from: from ?? catalog.firstDay ?? today, to: to ?? today };
    const valid = day.safeParse(custom.from).success && day.safeParse(custom.to).success;
    if (valid && custom.from <= custom.to) return { preset: 'custom', period: custom };
    notices.push(
      valid
        ? { key: 'notices.ends-early', values: custom }
        : { key: 'notices.no-period', values: { from: from ?? '', to: to ?? '' } },
    );
  }
  const named = first(params.period);
  const preset =
    named === 'custom'
      ? defaultPreset
      : (oneOf(params, 'period', presetIds, notices) ?? defaultPreset);
  return { preset, period: presetPeriod(preset, today, catalog.firstDay) };
}

function parseDimension(
  params: SearchParams,
  catalog: FilterCatalog,
  notices: Said[],
): Dimension | null {
  const attributes = catalog.attributes.map(({ key }): Dimension => `attr.${key}`);
  return oneOf(params, 'by', [...fixedDimensions, ...attributes], notices);
}

function parseScale(params: SearchParams, notices: Said[]): Scale | null {
  const text = first(params.scale);
  if (text === undefined) return null;
  const scale = parseScaleKey(text);
  if (!scale) notices.push({ key: 'notices.no-scale', values: { text } });
  return scale;
}
