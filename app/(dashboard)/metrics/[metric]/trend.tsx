import { type ReactNode, Suspense } from 'react';
import { useWords } from '#words';
import type { DrawnForecast } from '@/components/charts/trend-chart';
import { TrendPanel } from '@/components/charts/trend-panel';
import { TableTwin } from '@/components/metrics/table-twin';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { changeSentence } from '@/lib/metrics/change-words';
import { describeTrend } from '@/lib/metrics/summary';
import { againstTarget, type TargetValues } from '@/lib/metrics/target';
import { targetSentence } from '@/lib/metrics/target-words';
import { bucketsWords } from '@/lib/reports/bucket-words';
import { type DrawnTarget, drawnTargets } from '@/lib/reports/goals';
import { forecastOnce, keptForecast } from '@/lib/reports/kept-forecasts';
import type { MetricReport } from '@/lib/reports/metric-report';
import { comparisonWords } from '@/lib/reports/period-words';
import {
  aheadPoints,
  forecastInputs,
  forecastSentence,
  methodName,
  type TrendForecast,
} from '@/lib/reports/trend-forecast';
import { levelChanges, levelSentence } from '@/lib/reports/trend-level';
import type { TrendMarks } from '@/lib/reports/trend-marks';
import { steadierInterval, trendPoints } from '@/lib/reports/trend-points';
import { signalSentence, trendSignal } from '@/lib/reports/trend-signal';
import { bucketLabel } from '@/lib/words/dates';
import { shortName } from '@/lib/words/definition-words';
import { formatCount, paragraph } from '@/lib/words/figures';
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';
import type { ReportProps } from './metric-numbers';
import { AddNote, Notes } from './notes';

/**
 * The score per bucket, and what of its movement is more than chance. A forecast
 * that is not known yet follows when it is made; nothing waits for it.
 */
export function Trend({ view, report, page, isLimited, marks, target }: ReportProps) {
  const t = useWords();
  const { query } = view;
  const { series, buckets } = report;
  const { definition } = series;
  const told = buckets.map(({ bucket: { start, partial }, score }) => ({
    label: bucketLabel(t, start, query.interval, query.today),
    partial,
    score,
  }));
  const found = trendSignal(t, buckets, definition);
  const targets = target ? drawnTargets(t, target, definition) : [];
  const forecast = forecastOf(t, report, query);
  const address = `${page.path}${printMetricQuery(query, page.extra)}`;
  return (
    <div className="mb-4">
      <TrendPanel
        title={t('trend.by', { name: shortName(t, definition), interval: query.interval })}
        about={explained.signal}
        definition={definition}
        points={trendPoints(t, buckets, report, query, found, marks.marks)}
        summary={paragraph(t, [
          describeTrend(t, told, definition),
          ...spokenMarks(t, targets, marks),
        ])}
        comparisonName={query.comparison ? comparisonWords(t, query) : null}
        targets={targets}
        marks={marks.marks}
        right={<AddNote {...{ view, report, marks }} />}
        centre={isLimited ? (found.chart?.centre ?? null) : null}
        {...forecast?.kept?.drawn}
        later={forecast?.later && { key: address, drawn: drawnLater(forecast.later) }}
      >
        <Reading
          sentences={[
            query.comparison ? changeSentence(t, report.change, definition) : null,
            targetWords(t, report, target),
            signalSentence(t, found, buckets, { definition, query }),
            levelSentence(t, levelChanges(buckets, definition), definition, query),
            forecast?.kept?.sentence ?? null,
          ]}
        >
          {forecast?.later ? (
            <Suspense key={address} fallback={null}>
              <ForecastSentence made={forecast.later} />
            </Suspense>
          ) : null}
        </Reading>
        <Steadier report={report} query={query} page={page} />
        <Notes {...{ view, report, marks }} />
      </TrendPanel>
    </div>
  );
}

type ShownForecast = { readonly drawn: DrawnForecast; readonly sentence: string | null };

/** The forecast of a trend, at once or when it is made; null where there is too little to forecast from. */
function forecastOf(
  t: Words,
  { series: { definition }, buckets }: MetricReport,
  query: MetricQuery,
): { kept: ShownForecast | null; later: Promise<ShownForecast> | null } | null {
  const inputs = forecastInputs(buckets, query);
  if (!inputs) return null;
  const shown = (found: TrendForecast): ShownForecast => {
    const earned = found.estimable ? found : null;
    const ahead = earned ? aheadPoints(t, earned, buckets, definition, query) : [];
    return {
      drawn: {
        ahead: ahead.map(({ at, label, value, low, high }) => ({ at, label, value, low, high })),
        ...(earned
          ? { aheadName: t('metric.forecast-by', { method: methodName(t, earned) }) }
          : {}),
      },
      sentence: forecastSentence(t, found, { inputs, ahead, definition, query }) || null,
    };
  };
  const kept = keptForecast(inputs);
  return kept
    ? { kept: shown(kept), later: null }
    : { kept: null, later: forecastOnce(inputs).then(shown) };
}

function drawnLater(made: Promise<ShownForecast>): Promise<DrawnForecast> {
  return made.then(({ drawn }) => drawn);
}

async function ForecastSentence({ made }: { made: Promise<ShownForecast> }) {
  const { sentence } = await made;
  return sentence === null ? null : <li>{sentence}</li>;
}

/** What is drawn beside the line, for those who do not see it: `Good 5.60. 2 days are marked.` */
function spokenMarks(t: Words, targets: readonly DrawnTarget[], { marks }: TrendMarks): string[] {
  const levels = targets
    .map(({ name = t('metric.target'), label }) => `${name} ${label}`)
    .join(t('figures.comma'));
  return [
    levels === '' ? '' : t('metric.to-reach', { levels }),
    marks.length > 0 ? t('metric.days-marked', { count: marks.length }) : '',
  ];
}

function targetWords(
  t: Words,
  { score, series }: MetricReport,
  target: TargetValues | null,
): string | null {
  const standing = target && againstTarget(score, target);
  return standing && score ? targetSentence(t, standing, score.value, series.definition) : null;
}

/** What the trend says, in words. */
function Reading({
  sentences,
  children,
}: {
  sentences: readonly (string | null)[];
  children: ReactNode;
}) {
  const t = useWords();
  const told = sentences.filter((words) => words !== null);
  return (
    <ul
      className="num grid gap-1 border-t border-line px-4 py-3 text-ink-2"
      aria-label={t('metric.trend-says')}
    >
      {told.map((words) => (
        <li key={words}>{words}</li>
      ))}
      {children}
    </ul>
  );
}

function Steadier({
  report,
  query,
  page,
}: Pick<ReportProps, 'report' | 'page'> & { query: MetricQuery }) {
  const t = useWords();
  const found = steadierInterval(report.buckets, query);
  if (!found) return null;
  const { interval, usual } = found;
  const href = `${page.path}${printMetricQuery({ ...query, interval, intervalChosen: true }, page.extra)}`;
  return (
    <p className="px-4 pb-3 text-xs text-warn-text">
      {richWords(t, 'metric.steadier', {
        interval: query.interval,
        n: formatCount(t, usual),
        longer: interval,
        link: (words) => (
          <ViewLink className="underline" href={href}>
            {words}
          </ViewLink>
        ),
      })}
    </p>
  );
}

const fewRows = 8;

/** The same figures as a table: all buckets, or the latest with a way to the rest. */
export function TwinTable({ view, report, page, marks, whole }: ReportProps & { whole: boolean }) {
  const t = useWords();
  const { query } = view;
  const { interval } = query;
  const { series, buckets } = report;
  const found = trendSignal(t, buckets, series.definition);
  const points = trendPoints(t, buckets, report, query, found, marks.marks);
  const shown = whole ? points : points.slice(-fewRows);
  const all = shown.length === points.length;
  const every = bucketsWords(t, points.length, interval);
  return (
    <Panel
      className="mb-4"
      title={
        whole
          ? t('trend.by', { name: shortName(t, series.definition), interval })
          : t('metric.as-table')
      }
      note={
        all
          ? t('metric.newest-first', { buckets: every })
          : t('metric.newest-of', { n: formatCount(t, shown.length), buckets: every })
      }
      right={
        all ? null : (
          <ViewLink
            orNothing
            href={`${page.path}${printMetricQuery(query, { ...page.extra, show: 'table' })}`}
          >
            {t('metric.show-all')}
          </ViewLink>
        )
      }
    >
      <TableTwin
        points={shown}
        definition={series.definition}
        bucket={t(`names.interval-${interval}`)}
        comparisonName={query.comparison ? comparisonWords(t, query) : null}
      />
    </Panel>
  );
}
