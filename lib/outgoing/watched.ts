import 'server-only';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { targetsFor } from '@/db/queries/targets';
import type { Scope } from '@/db/scope';
import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import { type MetricReport, metricReport } from '@/lib/reports/metric-report';
import { responseRateReport } from '@/lib/reports/response-rate';
import { signalSentence, trendSignal } from '@/lib/reports/trend-signal';
import { goneFilters } from '@/lib/reports/view-words';
import { parseViewAddress } from '@/lib/views/view-address';
import { paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';
import type { AlertRule, Seen, SeenSignal } from './alert-rule';

/** Whose numbers are looked at, and by which clock. */
export type Watcher = {
  readonly scope: Scope;
  readonly workspace: Pick<CurrentWorkspace, 'timeZone' | 'weekStart'>;
  readonly now: Date;
};

/** A watched view with what a rule needs of it. */
export type Watched = {
  readonly metric: MetricId;
  readonly query: MetricQuery;
  readonly catalog: Catalog;
  readonly report: MetricReport;
  readonly seen: Seen;
};

/**
 * Looks at the view of an alert, with what its rule asks for and no more: the
 * rollups alone are read.
 *
 * @returns a sentence where there is nothing to look at: what it is narrowed to
 *   is gone, so that everything would be looked at, or nobody asks for the metric
 */
export async function watch(
  t: Words,
  { scope, workspace, now }: Watcher,
  address: string,
  rule: AlertRule,
): Promise<Watched | string> {
  const view = parseViewAddress(address);
  if (view?.page !== 'metric') return t('alert-rule.no-metric-page');
  const { metric, params } = view;
  const catalog = await loadCatalog(scope);
  const gone = goneFilters(t, view, catalog);
  if (gone.length > 0) return paragraph(t, [t('alert-rule.gone'), ...gone]);
  const { timeZone, weekStart } = workspace;
  const { query: asked } = parseMetricQuery(params, { timeZone, weekStart, now, catalog });
  const query = { ...asked, by: null };
  const report = await metricReport(t, scope, catalog, metric, query);
  if (!report) return t('alert-rule.no-survey');
  const seen: Seen = {
    metric,
    definition: report.series.definition,
    score: report.score,
    change: report.change,
    signal: rule.kind === 'signal' ? signalOf(report, query) : null,
    target: rule.kind === 'target' ? await targetOf(scope, rule, { report, query, catalog }) : null,
    ...(rule.kind === 'response-rate'
      ? await ratesOf(t, scope, catalog, metric, query)
      : { rate: null, rateChange: null }),
  };
  return { metric, query, catalog, report, seen };
}

function signalOf({ buckets, series }: MetricReport, query: MetricQuery): SeenSignal | null {
  const { definition } = series;
  // A bucket that is not over yet says little, and would be told of anew as it fills.
  const whole = buckets.filter(({ bucket }) => !bucket.partial);
  const found = trendSignal(wordsIn('en'), whole, definition);
  const last = whole.at(-1);
  if (found.signal.verdict !== 'signal' || !found.chart || !last) return null;
  const value = last.score?.value ?? found.chart.centre;
  return {
    isLast: found.signal.lastPeriod,
    side: value < found.chart.centre ? 'below' : 'above',
    since: last.bucket.start,
    sentence: (t) =>
      signalSentence(t, trendSignal(t, whole, definition), whole, { definition, query }),
  };
}

async function targetOf(
  scope: Scope,
  { level }: Extract<AlertRule, { kind: 'target' }>,
  { report, query, catalog }: Pick<Watched, 'report' | 'query' | 'catalog'>,
): Promise<number | null> {
  const place = onlyTouchpoint(query, catalog);
  const target = targetAt(await targetsFor(scope), report.series.definition, place);
  return target?.[level] ?? null;
}

/** How many of a metric's surveys were answered; surveys of others do not count. */
async function ratesOf(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
) {
  const { filters } = query;
  const own = catalog.survey.filter((survey) => survey.metric === metric).map(({ key }) => key);
  const survey = filters.survey.length > 0 ? filters.survey : own;
  const asked = { ...query, filters: { ...filters, survey } };
  const { rate, change } = await responseRateReport(t, scope, catalog, asked);
  return { rate, rateChange: change };
}
