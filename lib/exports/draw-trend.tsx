import { linearScale, ticks } from '@/components/charts/linear-scale';
import { bandPath, linePath } from '@/components/charts/paths';
import { TrendAheadLines } from '@/components/charts/trend-ahead';
import { TrendAxes } from '@/components/charts/trend-axes';
import type { TrendChartProps } from '@/components/charts/trend-chart';
import { TrendFlags } from '@/components/charts/trend-flags';
import { bucketCount, bucketScale, trendDomain, trendFrame } from '@/components/charts/trend-frame';
import { TrendLabels } from '@/components/charts/trend-labels';
import { TrendLimits, TrendSignals } from '@/components/charts/trend-limits';
import type { TrendLayer } from '@/components/charts/trend-overlay';
import { lonePoints, stretches, trendRows } from '@/components/charts/trend-rows';
import { TrendTargets } from '@/components/charts/trend-targets';
import type { Words } from '@/lib/words/words';
import type { Easel, Picture } from './drawing';
import { drawn } from './drawn-element';

/**
 * The trend of the screen: the same frame, axis and rows, and the same
 * components for all that is no line. Lines and bands, which a library draws on
 * the screen, are paths through the same places; a test holds the two together.
 */
export function drawTrend(t: Words, chart: TrendChartProps, { width, palette }: Easel): Picture {
  const layer = trendLayer(t, chart, width);
  const { frame } = layer;
  const nodes = drawn(
    <>
      <Lines layer={layer} />
      <TrendTargets layer={layer} />
      <TrendAxes layer={layer} hatch="hatch" />
      <TrendLimits layer={layer} />
      <TrendAheadLines layer={layer} />
      <TrendFlags layer={layer} />
      <TrendSignals layer={layer} />
      {frame.phone ? null : <TrendLabels layer={layer} />}
      <Dots layer={layer} />
    </>,
    palette,
  );
  return { head: null, blocks: [{ height: frame.height, nodes }] };
}

/** Where everything of a trend stands in a picture of that width. */
export function trendLayer(t: Words, chart: TrendChartProps, width: number): TrendLayer {
  const { definition, points, targets = [], marks = [], ahead = [], centre = null } = chart;
  const frame = trendFrame(width, marks.length > 0);
  const domain = trendDomain(definition, points, targets, { ahead, limits: centre !== null });
  return {
    ...chart,
    t,
    frame,
    domain,
    x: bucketScale(frame, bucketCount(points, ahead)),
    y: linearScale(domain, [frame.bottom, frame.top]),
  };
}

/** The paths of every series that the rows of a trend hold, by its key: `line0`, `part0`, `band0`, `comparison`. */
export function trendPaths({ points, marks = [], x, y }: TrendLayer): Map<string, string> {
  const rows = trendRows(points, marks);
  const path = (key: string) =>
    linePath(
      rows.map((row, at) => {
        const value = row[key];
        return typeof value === 'number' ? { x: x(at), y: y(value) } : null;
      }),
    );
  const band = (key: string) =>
    bandPath(
      rows.map((row, at) => {
        const [low, high] = bandEnds(row[key]);
        return low === null || high === null ? null : { x: x(at), low: y(low), high: y(high) };
      }),
    );
  const paths = new Map([['comparison', path('comparison')]]);
  for (const stretch of new Set(stretches(points, marks))) {
    paths.set(`band${stretch}`, band(`band${stretch}`));
    paths.set(`line${stretch}`, path(`line${stretch}`));
    paths.set(`part${stretch}`, path(`part${stretch}`));
  }
  return paths;
}

function bandEnds(
  value: number | readonly number[] | null | undefined,
): readonly [number | null, number | null] {
  return typeof value === 'object' && value !== null
    ? [value[0] ?? null, value[1] ?? null]
    : [null, null];
}

function Lines({ layer }: { layer: TrendLayer }) {
  const { frame, domain, y } = layer;
  const paths = [...trendPaths(layer)].filter(([, d]) => d !== '');
  const of = (kind: string) => paths.filter(([key]) => key.startsWith(kind));
  return (
    <>
      {ticks(domain, frame.phone ? 3 : 5).map((value) => (
        <path key={value} className="grid-l" d={`M${frame.left} ${y(value)}H${frame.right}`} />
      ))}
      {of('band').map(([key, d]) => (
        <path key={key} className="band" d={d} />
      ))}
      {of('comparison').map(([key, d]) => (
        <path key={key} className="prev" d={d} />
      ))}
      {of('line').map(([key, d]) => (
        <path key={key} className="line" d={d} />
      ))}
      {of('part').map(([key, d]) => (
        <path key={key} className="line part" d={d} />
      ))}
    </>
  );
}

/** Points that no line reaches, and those of buckets that are cut. */
function Dots({ layer }: { layer: TrendLayer }) {
  const { points, marks = [], x, y } = layer;
  const lone = lonePoints(points, marks);
  return points.map(({ start, value, partial }, at) =>
    value !== null && (lone[at] || partial) ? (
      <circle key={start} className={partial ? 'pt' : 'pt full'} cx={x(at)} cy={y(value)} r="3.5" />
    ) : null,
  );
}
