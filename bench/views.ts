import type { Catalog } from '@/db/queries/catalog';
import type { CountsRequest } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import { type MetricQuery, parseMetricQuery, type QueryFilters } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { boardReport } from '@/lib/reports/board';
import { metricReport, spansOf } from '@/lib/reports/metric-report';
import { overview } from '@/lib/reports/overview';
import { wordsIn } from '@/lib/words/words-in';
import { lastDay } from './world';

const t = wordsIn('en');

/** A page to measure: through our code, and as the plain requests whose numbers it needs. */
export type BenchView = {
  name: string;
  ours: (scope: Scope, catalog: Catalog) => Promise<unknown>;
  requests: (catalog: Catalog) => CountsRequest[];
};

const twoAttributes = { 'attr.plan': 'pro', 'attr.country': 'GB' };

/** The pages of the figures: overview, metric page, board, and the metric page under two attributes. */
export const views: readonly BenchView[] = [
  {
    name: 'overview, 90 days against the 90 before',
    ours: (scope, catalog) => overview(t, scope, catalog, queryOf(catalog, {})),
    requests: (catalog) => {
      const query = queryOf(catalog, {});
      return [
        request(query, metricIds, query.interval, []),
        request(query, metricIds, null, ['touchpoint', 'channel']),
      ];
    },
  },
  metricView('metric page, 12 months by week', {}),
  {
    name: 'board, 12 months',
    ours: (scope, catalog) =>
      boardReport(t, scope, catalog, 'ces', queryOf(catalog, { period: 'last-12-months' }), false),
    requests: (catalog) => [
      request(queryOf(catalog, { period: 'last-12-months' }), ['ces'], null, [
        'touchpoint',
        'channel',
      ]),
    ],
  },
  metricView('metric page, 12 months by week, two attributes', twoAttributes),
];

function metricView(name: string, filters: Record<string, string>): BenchView {
  const params = { period: 'last-12-months', interval: 'week', ...filters };
  return {
    name,
    ours: (scope, catalog) => metricReport(t, scope, catalog, 'ces', queryOf(catalog, params)),
    requests: (catalog) => [request(queryOf(catalog, params), ['ces'], 'week', [])],
  };
}

function queryOf(catalog: Catalog, params: Record<string, string>): MetricQuery {
  const context = { timeZone: 'UTC', weekStart: 1 as const, catalog };
  const { query, notices } = parseMetricQuery(params, {
    ...context,
    now: new Date(`${lastDay}T18:00:00Z`),
  });
  if (notices.length > 0) throw new Error(notices.join(' '));
  return query;
}

function request(
  query: MetricQuery,
  metrics: CountsRequest['metrics'],
  interval: CountsRequest['interval'],
  by: CountsRequest['by'],
): CountsRequest {
  const filters: QueryFilters = query.filters;
  return { spans: spansOf(query), interval, weekStart: query.weekStart, metrics, filters, by };
}
