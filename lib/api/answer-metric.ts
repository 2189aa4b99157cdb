import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { may } from '@/lib/auth/roles';
import { metricIds } from '@/lib/metrics/definition';
import { boardReport } from '@/lib/reports/board';
import { bridgeOf } from '@/lib/reports/board-address';
import { usualShape } from '@/lib/reports/board-shape';
import { metricReport } from '@/lib/reports/metric-report';
import { whyReport } from '@/lib/reports/why-report';
import { wordsIn } from '@/lib/words/words-in';
import { taggedJson } from './answer-json';
import { askedQuery, metricOf } from './asked-query';
import { boardAnswerOf } from './board-answer';
import { metricAnswerOf } from './metric-answer';
import { paramsOf } from './query-params';
import { whyAnswerOf } from './why-answer';

type Call = Pick<ApiCall<{ metric: string }>, 'scope' | 'workspace' | 'now' | 'params'>;

/** Every metric under the MetricQuery of the address, not grouped. */
export async function answerMetrics(
  request: Request,
  call: Omit<Call, 'params'>,
): Promise<Response> {
  const t = wordsIn('en');
  const asked = await askedQuery(request, call);
  const { catalog, notices } = asked;
  const query = { ...asked.query, by: null };
  const data = await Promise.all(
    metricIds.map(async (metric) => {
      const report = await metricReport(t, call.scope, catalog, metric, query);
      return metricAnswerOf(metric, report, query, notices);
    }),
  );
  return taggedJson(request, { data, next_cursor: null });
}

/**
 * One metric under the MetricQuery of the address: the very numbers of its page.
 *
 * @throws {AppError} `not-found` if there is no such metric
 */
export async function answerMetric(request: Request, call: Call): Promise<Response> {
  const t = wordsIn('en');
  const metric = metricOf(call.params);
  const { catalog, query, notices } = await askedQuery(request, call);
  const report = await metricReport(t, call.scope, catalog, metric, query);
  return taggedJson(request, metricAnswerOf(metric, report, query, notices));
}

/**
 * Why one metric moved, split by a dimension: the very parts of its page.
 *
 * @throws {AppError} `not-found` if there is no such metric
 */
export async function answerWhy(request: Request, call: Call): Promise<Response> {
  const t = wordsIn('en');
  const metric = metricOf(call.params);
  const { catalog, query, notices } = await askedQuery(request, call);
  const report = await whyReport(t, call.scope, catalog, metric, query);
  return taggedJson(request, whyAnswerOf(metric, report, query, notices));
}

/**
 * Touchpoint × channel for one metric, as the board shows it. Cells with few
 * answers are hidden, and for keys that may not read people also those that
 * would give them away.
 *
 * @throws {AppError} `not-found` if there is no such metric
 */
export async function answerBoard(
  request: Request,
  call: Call & Pick<ApiCall<unknown>, 'role'>,
): Promise<Response> {
  const t = wordsIn('en');
  const metric = metricOf(call.params);
  const { catalog, query, notices } = await askedQuery(request, call, ['bridge']);
  const isBridged = bridgeOf(paramsOf(request), notices);
  const protect = !may(call.role, 'people:read');
  const report = await boardReport(
    t,
    call.scope,
    catalog,
    metric,
    query,
    protect,
    usualShape,
    isBridged,
  );
  return taggedJson(request, boardAnswerOf(metric, report, query, notices));
}
