import Link from 'next/link';
import { TrendPanel } from '@/components/charts/trend-panel';
import { TableTwin } from '@/components/metrics/table-twin';
import { Panel } from '@/components/ui/panel';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { metricNames } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { describeTrend } from '@/lib/metrics/summary';
import { comparisonWords, intervalNames } from '@/lib/reports/period-words';
import { breakMarks, steadierInterval, trendPoints } from '@/lib/reports/trend-points';
import type { ReportProps } from './metric-numbers';

/** The score per bucket, with its band, what it was before, and where the question changed. */
export function Trend({ view, report, page }: ReportProps) {
  const { query, catalog } = view;
  const { series, buckets, metric } = report;
  const { definition } = series;
  const told = buckets.map(({ bucket: { label, partial }, score }) => ({ label, partial, score }));
  return (
    <div className="mb-4">
      <TrendPanel
        title={`${metricNames[metric].short} by ${query.interval}`}
        definition={definition}
        points={trendPoints(buckets, report, query)}
        summary={describeTrend(told, definition)}
        comparisonName={query.comparison ? comparisonWords(query) : null}
        marks={breakMarks(catalog, series, query)}
      >
        <Steadier report={report} query={query} page={page} />
      </TrendPanel>
    </div>
  );
}

function Steadier({
  report,
  query,
  page,
}: Pick<ReportProps, 'report' | 'page'> & { query: MetricQuery }) {
  const found = steadierInterval(report.buckets, query);
  if (!found) return null;
  const { interval, usual } = found;
  const href = `${page.path}${printMetricQuery({ ...query, interval, intervalChosen: true }, page.extra)}`;
  return (
    <p className="px-4 pb-3 text-xs text-warn-text">
      A {query.interval} has about {formatCount(usual)} answers here, so the line moves a lot by
      chance.{' '}
      <Link className="underline" href={href}>
        By {interval}
      </Link>{' '}
      it is steadier.
    </p>
  );
}

const fewRows = 8;

/** The same figures as a table: all buckets, or the latest with a way to the rest. */
export function TwinTable({ view, report, page, whole }: ReportProps & { whole: boolean }) {
  const { query } = view;
  const { series, buckets } = report;
  const points = trendPoints(buckets, report, query);
  const shown = whole ? points : points.slice(-fewRows);
  const unit = `${query.interval}s`;
  const all = shown.length === points.length;
  return (
    <Panel
      className="mb-4"
      title={whole ? `${metricNames[report.metric].short} by ${query.interval}` : 'As a table'}
      note={`${all ? formatCount(points.length) : `${formatCount(shown.length)} of ${formatCount(points.length)}`} ${unit}, newest first`}
      right={
        all ? null : (
          <Link href={`${page.path}${printMetricQuery(query, { show: 'table' })}`}>Show all</Link>
        )
      }
    >
      <TableTwin
        points={shown}
        definition={series.definition}
        bucket={intervalNames[query.interval]}
        comparisonName={query.comparison ? comparisonWords(query) : null}
      />
    </Panel>
  );
}
