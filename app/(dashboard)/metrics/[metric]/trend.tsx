import { Suspense } from 'react';
import { TrendPanel } from '@/components/charts/trend-panel';
import { TableTwin } from '@/components/metrics/table-twin';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { changeSentence } from '@/lib/metrics/change-words';
import { shortName } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { describeTrend } from '@/lib/metrics/summary';
import { againstTarget, type TargetValues } from '@/lib/metrics/target';
import { targetSentence } from '@/lib/metrics/target-words';
import { type DrawnTarget, drawnTargets } from '@/lib/reports/goals';
import { forecastOnce, keptForecast } from '@/lib/reports/kept-forecasts';
import type { MetricReport } from '@/lib/reports/metric-report';
import { comparisonWords, intervalNames } from '@/lib/reports/period-words';
import {
  aheadPoints,
  type ForecastInputs,
  forecastInputs,
  forecastSentence,
  methodNames,
  type TrendForecast,
} from '@/lib/reports/trend-forecast';
import { levelChanges, levelSentence } from '@/lib/reports/trend-level';
import type { TrendMarks } from '@/lib/reports/trend-marks';
import { steadierInterval, trendPoints } from '@/lib/reports/trend-points';
import { signalSentence, trendSignal } from '@/lib/reports/trend-signal';
import type { ReportProps } from './metric-numbers';
import { AddNote, Notes } from './notes';

/** The score per bucket, and what of its movement is more than chance; a forecast follows when it is made. */
export function Trend(props: ReportProps) {
  const { report, view } = props;
  const inputs = forecastInputs(report.buckets, view.query);
  const kept = inputs && keptForecast(inputs);
  if (!inputs || kept) return <TrendWith {...props} forecast={kept && { inputs, found: kept }} />;
  return (
    <Suspense fallback={<TrendWith {...props} forecast={null} />}>
      <TrendLater {...props} inputs={inputs} />
    </Suspense>
  );
}

async function TrendLater({ inputs, ...props }: ReportProps & { inputs: ForecastInputs }) {
  return <TrendWith {...props} forecast={{ inputs, found: await forecastOnce(inputs) }} />;
}

type Forecast = { inputs: ForecastInputs; found: TrendForecast };

function TrendWith({
  view,
  report,
  page,
  isLimited,
  forecast,
  marks,
  target,
}: ReportProps & { forecast: Forecast | null }) {
  const { query } = view;
  const { series, buckets } = report;
  const { definition } = series;
  const told = buckets.map(({ bucket: { label, partial }, score }) => ({ label, partial, score }));
  const found = trendSignal(buckets, definition);
  const targets = target ? drawnTargets(target, definition) : [];
  const earned = forecast?.found.estimable ? forecast.found : null;
  const ahead = earned ? aheadPoints(earned, buckets, definition, query) : [];
  return (
    <div className="mb-4">
      <TrendPanel
        title={`${shortName(definition)} by ${query.interval}`}
        about={explained.signal}
        definition={definition}
        points={trendPoints(buckets, report, query, found, marks.marks)}
        summary={[describeTrend(told, definition), ...spokenMarks(targets, marks)].join(' ')}
        comparisonName={query.comparison ? comparisonWords(query) : null}
        targets={targets}
        marks={marks.marks}
        right={<AddNote {...{ view, report, marks }} />}
        centre={isLimited ? (found.chart?.centre ?? null) : null}
        ahead={ahead.map(({ at, label, value, low, high }) => ({ at, label, value, low, high }))}
        {...(earned ? { aheadName: `forecast, ${methodNames[earned.method]}` } : {})}
      >
        <Reading
          sentences={[
            query.comparison ? changeSentence(report.change, definition) : null,
            targetWords(report, target),
            signalSentence(found, buckets, { definition, query }),
            levelSentence(levelChanges(buckets, definition), definition, query),
            forecast && forecastSentence(forecast.found, { ...forecast, ahead, definition, query }),
          ]}
        />
        <Steadier report={report} query={query} page={page} />
        <Notes {...{ view, report, marks }} />
      </TrendPanel>
    </div>
  );
}

/** What is drawn beside the line, for those who do not see it: `Good 5.60. 2 days are marked.` */
function spokenMarks(targets: readonly DrawnTarget[], { marks }: TrendMarks): string[] {
  const levels = targets.map(({ name = 'target', label }) => `${name} ${label}`);
  const days = marks.length === 1 ? 'One day is marked.' : `${marks.length} days are marked.`;
  return [
    ...(levels.length > 0 ? [`To reach: ${levels.join(', ')}.`] : []),
    ...(marks.length > 0 ? [days] : []),
  ];
}

function targetWords({ score, series }: MetricReport, target: TargetValues | null): string | null {
  const standing = target && againstTarget(score, target);
  return standing && score ? targetSentence(standing, score.value, series.definition) : null;
}

/** What the trend says, in words. */
function Reading({ sentences }: { sentences: readonly (string | null)[] }) {
  const told = sentences.filter((words) => words !== null);
  return (
    <ul
      className="num grid gap-1 border-t border-line px-4 py-3 text-ink-2"
      aria-label="What the trend says"
    >
      {told.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
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
      <ViewLink className="underline" href={href}>
        By {interval}
      </ViewLink>{' '}
      it is steadier.
    </p>
  );
}

const fewRows = 8;

/** The same figures as a table: all buckets, or the latest with a way to the rest. */
export function TwinTable({ view, report, page, marks, whole }: ReportProps & { whole: boolean }) {
  const { query } = view;
  const { series, buckets } = report;
  const found = trendSignal(buckets, series.definition);
  const points = trendPoints(buckets, report, query, found, marks.marks);
  const shown = whole ? points : points.slice(-fewRows);
  const unit = `${query.interval}s`;
  const all = shown.length === points.length;
  return (
    <Panel
      className="mb-4"
      title={whole ? `${shortName(series.definition)} by ${query.interval}` : 'As a table'}
      note={`${all ? formatCount(points.length) : `${formatCount(shown.length)} of ${formatCount(points.length)}`} ${unit}, newest first`}
      right={
        all ? null : (
          <ViewLink
            orNothing
            href={`${page.path}${printMetricQuery(query, { ...page.extra, show: 'table' })}`}
          >
            Show all
          </ViewLink>
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
