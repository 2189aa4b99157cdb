import 'server-only';
import type { TrendChartProps } from '@/components/charts/trend-chart';
import { targetsFor } from '@/db/queries/targets';
import { shortName } from '@/lib/metrics/definition';
import { describeTrend } from '@/lib/metrics/summary';
import { drawnTargets, onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import { forecastOnce } from '@/lib/reports/kept-forecasts';
import { comparisonWords, intervalNames } from '@/lib/reports/period-words';
import { aheadPoints, forecastInputs, methodNames } from '@/lib/reports/trend-forecast';
import { marksOf, readMarks } from '@/lib/reports/trend-marks';
import { trendPoints } from '@/lib/reports/trend-points';
import { signalSentence, type TrendSignal, trendSignal } from '@/lib/reports/trend-signal';
import type { ExportPart, ExportTable } from './export-part';
import { type MetricView, metricFacts } from './metric-facts';
import { differenceColumn, scoreColumns, valueColumn } from './score-columns';

/** The trend as the page draws it, with its twin of figures. */
export async function trendPart(view: MetricView, isLimited: boolean): Promise<ExportPart> {
  const { report, query } = view;
  const { series, buckets } = report;
  const { definition } = series;
  const found = trendSignal(buckets, definition);
  const chart = await trendChart(view, found, isLimited);
  return {
    id: 'trend',
    title: `${shortName(definition)} by ${query.interval}`,
    summary: signalSentence(found, buckets, { definition, query }),
    picture: { kind: 'trend', chart },
    table: trendTable(view, chart),
    facts: metricFacts(view),
  };
}

async function trendChart(
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
  const { marks } = marksOf(read, catalog, report, query);
  const target = targetAt(targets, definition, onlyTouchpoint(query, catalog));
  const earned = forecast?.estimable ? forecast : null;
  const ahead = earned ? aheadPoints(earned, buckets, definition, query) : [];
  const told = buckets.map(({ bucket: { label, partial }, score }) => ({ label, partial, score }));
  return {
    definition,
    points: trendPoints(buckets, report, query, found, marks),
    summary: describeTrend(told, definition),
    comparisonName: query.comparison ? comparisonWords(query) : null,
    targets: target ? drawnTargets(target, definition) : [],
    marks,
    centre: isLimited ? (found.chart?.centre ?? null) : null,
    ahead: ahead.map(({ at, label, value, low, high }) => ({ at, label, value, low, high })),
    ...(earned ? { aheadName: `forecast, ${methodNames[earned.method]}` } : {}),
  };
}

/** A row a bucket, the oldest first. */
function trendTable({ report, query }: MetricView, chart: TrendChartProps): ExportTable {
  const { definition } = report.series;
  const compared = query.comparison !== null;
  return {
    columns: [
      { key: 'from', name: 'From', kind: 'date' },
      { key: 'to', name: 'To', kind: 'date' },
      { key: 'bucket', name: intervalNames[query.interval], kind: 'text' },
      ...scoreColumns(definition),
      { key: 'bad', name: capital(definition.bandNames[0]), kind: 'number', decimals: 0 },
      { key: 'good', name: capital(definition.bandNames[2]), kind: 'number', decimals: 0 },
      ...(compared
        ? [
            valueColumn('before', comparisonWords(query), definition),
            differenceColumn('difference', 'Difference', definition),
          ]
        : []),
      { key: 'note', name: 'Note', kind: 'text' },
    ],
    rows: chart.points.map((point, at) => {
      const { value, low, high, n, comparison = null, signal, note, marks } = point;
      const bands = report.buckets[at]?.score?.bands;
      const told = signal ? `signal, ${signal}` : null;
      const notes = [told, note, n === 0 ? 'no answers' : null, marks];
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
        notes.filter(Boolean).join('; '),
      ];
    }),
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
