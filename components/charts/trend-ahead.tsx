import { formatInterval, formatValue } from '@/lib/words/figures';
import { spread } from './label-places';
import type { TrendAhead } from './series';
import type { TrendLayer } from './trend-overlay';

type Place = readonly [number, number];

const path = (places: readonly Place[]) =>
  places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** A forecast: the line goes on dashed from the last whole bucket, within its prediction band. */
export function TrendAheadLines({ layer }: { layer: TrendLayer }) {
  const { points, ahead = [], frame, x, y } = layer;
  const [first] = ahead;
  const last = ahead.at(-1);
  if (!first || !last) return null;
  const from = points[first.at - 1]?.value ?? null;
  const root: readonly Place[] = from === null ? [] : [[x(first.at - 1), y(from)]];
  const along = (end: (point: TrendAhead) => number): Place[] =>
    ahead.map((point) => [x(point.at), y(end(point))]);
  const high = along((point) => point.high ?? point.value);
  const low = along((point) => point.low ?? point.value).toReversed();
  return (
    <>
      <path className="ahead-band" d={`${path([...root, ...high, ...low])}z`} />
      <path className="ahead" d={path([...root, ...along(({ value }) => value)])} />
      {ahead.map((point) => (
        <AheadPoint key={point.at} layer={layer} point={point} />
      ))}
      {frame.phone ? null : <AheadWords layer={layer} last={last} />}
    </>
  );
}

function AheadPoint({ layer, point }: { layer: TrendLayer; point: TrendAhead }) {
  const { t, definition, x, y } = layer;
  const { at, label, value, low, high } = point;
  const said = { label, value: formatValue(t, value, definition) };
  const words =
    low === null || high === null
      ? t('charts.ahead', said)
      : t('charts.ahead-band', {
          ...said,
          band: formatInterval(t, { low, high }, definition),
        });
  return (
    <g>
      <title>{words}</title>
      <circle className="ahead-dot" cx={x(at)} cy={y(value)} r="2.5" />
      <circle cx={x(at)} cy={y(value)} r="9" fill="transparent" />
    </g>
  );
}

/** Its name above the band, so that nobody takes it for answers. */
function AheadWords({ layer, last }: { layer: TrendLayer; last: TrendAhead }) {
  const { aheadName, frame, x, y } = layer;
  if (!aheadName) return null;
  const top = y(last.high ?? last.value) - 8;
  const [middle = top] = spread([{ y: top, height: 14 }], frame.top, frame.bottom);
  return (
    <text className="halo" x={x(last.at)} y={middle} textAnchor="end">
      {aheadName}
    </text>
  );
}
