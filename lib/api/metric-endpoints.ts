import { churnAsked } from './churn-answer';
import { effortAsked } from './effort-answer';
import type { Endpoint } from './endpoint';
import {
  boardParams,
  filterParams,
  metricParams,
  overviewParams,
  whyParams,
} from './metric-params';
import { responseRateEndpoint } from './response-rate-endpoint';

const metricPath = { metric: '`ces`, `csat` or `nps`' };

/** Scores, boards, churn and value, as their pages show them. */
export const metricEndpoints: readonly Endpoint[] = [
  {
    id: 'listMetrics',
    method: 'get',
    path: '/api/v1/metrics',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read every metric',
    about: 'The tiles of the overview: CES, CSAT and NPS with interval, change and trend.',
    query: overviewParams,
    attributes: true,
    tagged: true,
    answers: { 200: ['The metrics.', 'MetricList'] },
  },
  {
    id: 'getMetric',
    method: 'get',
    path: '/api/v1/metrics/{metric}',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read a metric',
    about: 'What the page of the metric shows, unrounded; with `by` also for each group.',
    inPath: metricPath,
    query: metricParams,
    attributes: true,
    tagged: true,
    answers: { 200: ['The metric.', 'Metric'] },
  },
  {
    id: 'getWhy',
    method: 'get',
    path: '/api/v1/metrics/{metric}/why',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read why a metric moved',
    about:
      'Its change split into mix (other shares of the answers) and rate (the groups’ own scores), which sum to it exactly.',
    inPath: metricPath,
    query: whyParams,
    attributes: true,
    tagged: true,
    answers: { 200: ['The parts of the change.', 'Why'] },
  },
  {
    id: 'getBoard',
    method: 'get',
    path: '/api/v1/board/{metric}',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read the board of a metric',
    about: 'Touchpoint × channel. Cells with fewer than five answers are hidden.',
    inPath: metricPath,
    query: boardParams,
    attributes: true,
    tagged: true,
    answers: { 200: ['The board.', 'Board'] },
  },
  {
    id: 'getChurn',
    method: 'get',
    path: '/api/v1/churn',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read churn and retention',
    about:
      'What the page of churn shows, unrounded: movements, rates by every definition, reasons, cohorts and survival; with `by` also for each group.',
    query: churnAsked,
    attributes: true,
    tagged: true,
    answers: { 200: ['Churn.', 'Churn'] },
  },
  {
    id: 'getClv',
    method: 'get',
    path: '/api/v1/clv',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read what customers are worth',
    about:
      'The values of the page of customer lifetime value, unrounded, with their limits or the reason why they have none. They speak of now: a period does not matter.',
    query: filterParams.pick({ language: true }),
    attributes: true,
    tagged: true,
    answers: { 200: ['The values.', 'Clv'] },
  },
  {
    id: 'getEffort',
    method: 'get',
    path: '/api/v1/effort',
    group: 'Metrics',
    permission: 'metrics:read',
    title: 'Read who left, by what they had answered',
    about:
      'Churn within a lag, revenue at risk and value by band of the latest answer, with odds ratios and correlations. Associated with, not because of.',
    query: effortAsked,
    attributes: true,
    tagged: true,
    answers: { 200: ['What effort costs.', 'Effort'] },
  },
  responseRateEndpoint,
];
