import type { MetricQuery } from '@/lib/metric-query';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import type { Period } from '@/lib/metrics/period';
import { responsesHref } from './response-query';
import type { Series } from './series';

export type AnswersLink = {
  readonly metric?: MetricId;
  /** Raw scores; all if left out. */
  readonly points?: readonly number[];
  readonly period?: Period;
  readonly touchpoint?: string;
  readonly channel?: string;
};

/** The page of the answers behind a number: the query of the number, narrowed to what it counts. */
export function answersHref(query: MetricQuery, link: AnswersLink = {}): string {
  const { metric, points, period, touchpoint, channel } = link;
  const narrowed: MetricQuery = {
    ...query,
    ...(period ? { preset: 'custom', period } : {}),
    filters: {
      ...query.filters,
      ...(touchpoint ? { touchpoint: [touchpoint] } : {}),
      ...(channel ? { channel: [channel] } : {}),
    },
  };
  return responsesHref(narrowed, { ...(metric ? { metric } : {}), ...(points ? { points } : {}) });
}

/** All answers of a customer, whenever and about whatever they gave them. */
export function customerAnswersHref(customer: string): string {
  return `/responses?${new URLSearchParams({ period: 'all-time', customer })}`;
}

/** The raw scores of a band, lowest first: 0 the bad, 1 the neutral, 2 the good one. */
export function pointsOfBand({ scale, bands }: Definition, band: 0 | 1 | 2): number[] {
  const { min, max, direction } = scale;
  const points = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return points.filter((point) => {
    const oriented = direction === 'effort' ? min + max - point : point;
    return (oriented <= bands.negative ? 0 : oriented >= bands.positive ? 2 : 1) === band;
  });
}

/** The query with the scale of the number in it, where the metric was asked on several. */
export function onScale(query: MetricQuery, { scales, definition }: Series): MetricQuery {
  return scales.length > 1 ? { ...query, scale: definition.scale } : query;
}
