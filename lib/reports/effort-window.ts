import type { MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { addDays, type Day } from '@/lib/metrics/period';
import { oneOf, type SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';

/** Days within which a customer must have left to be counted, as the address names them. */
export const effortLags = ['30', '60', '90', '180'] as const;
export type EffortLag = (typeof effortLags)[number];

export const usualLag: EffortLag = '90';

/** What the page is asked beside its MetricQuery. */
export type EffortAsked = {
  readonly lag: EffortLag;
  /** The metric it is about above all; null: the first that there is. */
  readonly of: MetricId | null;
};

/** Parameters of the page that are no filters. */
export const effortParams = ['lag', 'of'];

/** Reads the page's own parameters; what cannot be understood is left out with a sentence. */
export function parseEffortParams(params: SearchParams): {
  asked: EffortAsked;
  notices: Said[];
} {
  const notices: Said[] = [];
  const asked = {
    lag: oneOf(params, 'lag', effortLags, notices) ?? usualLag,
    of: oneOf(params, 'of', metricIds, notices),
  };
  return { asked, notices };
}

/** The page's own parameters as the address has them, defaults left out. */
export function printEffortParams({ lag, of }: EffortAsked): Record<string, string> {
  return { ...(lag === usualLag ? {} : { lag }), ...(of ? { of } : {}) };
}

/**
 * Customers are counted who paid at the end of `at`, by their latest answer
 * from `from` to `at`, and whether they left after `at`, by `until`. `until` is
 * the last whole day of the view, so that the lag has passed for everybody.
 */
export type EffortWindow = { readonly from: Day; readonly at: Day; readonly until: Day };

/** Older answers than these do not speak of today. */
const rememberedDays = 365;

/**
 * The days a view looks at: the lag ends with the period, or yesterday, and the
 * answers are those of the year before it; of more where the period is longer.
 */
export function effortWindow(
  { period, today }: Pick<MetricQuery, 'period' | 'today'>,
  lag: EffortLag,
): EffortWindow {
  const until = lastWholeDay({ period, today });
  const at = addDays(until, -Number(lag));
  return { from: answersFrom(period.from, at), at, until };
}

/** The days whose answers tell how customers feel by the end of the view. */
export function answersByNow(query: Pick<MetricQuery, 'period' | 'today'>): {
  from: Day;
  at: Day;
} {
  const at = lastWholeDay(query);
  return { from: answersFrom(query.period.from, at), at };
}

function lastWholeDay({ period, today }: Pick<MetricQuery, 'period' | 'today'>): Day {
  return period.to < today ? period.to : addDays(today, -1);
}

function answersFrom(start: Day, at: Day): Day {
  const remembered = addDays(at, 1 - rememberedDays);
  return start < remembered ? start : remembered;
}
