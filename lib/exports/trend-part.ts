import 'server-only';
import type { TrendChartProps } from '@/components/charts/trend-chart';
import { targetsFor } from '@/db/queries/targets';
import { describeTrend } from '@/lib/metrics/summary';
import { drawnTargets, onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import { forecastOnce } from '@/lib/reports/kept-forecasts';
import { comparisonWords } from '@/lib/reports/period-words';
import { sharesSentence, withBands } from '@/lib/reports/shares';
import { aheadPoints, forecastInputs, methodName } from '@/lib/reports/trend-forecast';
import { marksOf, readMarks } from '@/lib/reports/trend-marks';
import { trendPoints } from '@/lib/reports/trend-points';
import { signalSentence, type TrendSignal, trendSignal } from '@/lib/reports/trend-signal';
import { bucketLabel } from '@/lib/words/dates';
import { bandNames, shortName } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';
import { capital } from './capital';
import type { ExportPart, ExportTable } from './export-part';
import { type MetricView, metricFacts } from './metric-facts';
import { differenceColumn, scoreColumns, valueColumn } from './score-columns';

/** How a trend is drawn: with its control limits, or as shares of the bands. */
export type ShownTrend = { readonly isLimited: boolean; readonly isShares: boolean };

/** The trend as the page draws it, with its twin of figures. */
export async function trendPart(
  t: Words,
  view: MetricView,
  { isLimited, isShares }: ShownTrend,
): Promise<ExportPart> {
  const { report, query } = view;
  const { series, buckets } = report;
  const { definition } = series;
  const found = trendSignal(t, buckets, definition);
  const chart = await trendChart(t, view, found, isLimited);
  const { summary, marks = [] } = chart;
  return {
    id: 'trend',
    title: t('trend.by', { name: shortName(t, definition), interval: query.interval }),
    summary: isShares
      ? sharesSentence(t, report, query)
      : signalSentence(t, found, buckets, { definition, query }),
    picture: isShares
      ? {
          kind: 'shares',
          shares: { definition, points: withBands(chart.points, buckets), summary, marks },
        }
      : { kind: 'trend', chart },
    table: trendTable(t, view, chart),
    facts: metricFacts(t, view),
  };
}

async function trendChart(
  t: Words,
  { reader, report, query, catalog }: MetricView,
  found: TrendSignal,
  isLimited: boolean,
): Promise<TrendChartProps> {
  const { buckets } = report;
  const { definition } = report.series;
  const inputs = forecastInputs(buckets, query);
  const [forecast, read, targets] = await Promise.all([
    inputs && forecastOnce(inputs),
    readMarks(reader.scope, catalog, report.metric, query),
    targetsFor(reader.scope),
  ]);
  const { marks } = marksOf(t, read, catalog, report, query);
  const target = targetAt(targets, definition, onlyTouchpoint(query, catalog));
  const earned = forecast?.estimable ? forecast : null;
  const ahead = earned ? aheadPoints(t, earned, buckets, definition, query) : [];
  const told = buckets.map(({ bucket: { start, partial }, score }) => ({
    label: bucketLabel(t, start, query.interval, query.today),
    partial,
    score,
  }));
  return {
    definition,
    points: trendPoints(t, buckets, report, query, found, marks),
    summary: describeTrend(t, told, definition),
    comparisonName: query.comparison ? comparisonWords(t, query) : null,
    targets: target ? drawnTargets(t, target, definition) : [],
    marks,
    centre: isLimited ? (found.chart?.centre ?? null) : null,
    ahead: ahead.map(({ at, label, value, low, high }) => ({ at, label, value, low, high })),
    ...(earned ? { aheadName: t('metric.forecast-by', { method: methodName(t, earned) }) } : {}),
  };
}

/** A row a bucket, the oldest first. */
function trendTable(t: Words, { report, query }: MetricView, chart: TrendChartProps): ExportTable {
  const { definition } = report.series;
  const [bad, , good] = bandNames(t, definition);
  const compared = query.comparison !== null;
  return {
    columns: [
      { key: 'from', name: t('exports.from'), kind: 'date' },
      { key: 'to', name: t('exports.to'), kind: 'date' },
      { key: 'bucket', name: t(`names.interval-${query.interval}`), kind: 'text' },
      ...scoreColumns(t, definition),
      { key: 'bad', name: capital(t, bad), kind: 'number', decimals: 0 },
      { key: 'good', name: capital(t, good), kind: 'number', decimals: 0 },
      ...(compared
        ? [
            valueColumn('before', comparisonWords(t, query), definition),
            differenceColumn('difference', t('exports.difference'), definition),
          ]
        : []),
      { key: 'note', name: t('exports.note'), kind: 'text' },
    ],
    rows: chart.points.map((point, at) => {
      const { value, low, high, n, comparison = null, signal, note, marks } = point;
      const bands = report.buckets[at]?.score?.bands;
      const told = signal ? t('exports.signal', { signal }) : null;
      const notes = [told, note, n === 0 ? t('exports.no-answers') : null, marks];
      return [
        point.from ?? point.start,
        point.end,
        point.label,
        value,
        low,
        high,
        n,
        bands?.negative ?? null,
        bands?.positive ?? null,
        ...(compared
          ? [comparison, value === null || comparison === null ? null : value - comparison]
          : []),
        notes.filter(Boolean).join(t('exports.separator')),
      ];
    }),
  };
}
