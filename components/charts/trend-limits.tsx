import type { TrendLayer } from './trend-overlay';

/** Two steps, one a bucket: how far chance moves a bucket of its size; and their middle. */
export function TrendLimits({ layer }: { layer: TrendLayer }) {
  const { t, points, centre = null, frame, x, y } = layer;
  if (centre === null) return null;
  const half = (x(1) - x(0)) / 2;
  const step = (side: 'lower' | 'upper') =>
    points
      .map(({ limits }, at) => {
        if (!limits) return '';
        const joined = points[at - 1]?.limits ? 'V' : `M${(x(at) - half).toFixed(1)} `;
        return `${joined}${y(limits[side]).toFixed(1)}H${(x(at) + half).toFixed(1)}`;
      })
      .join('');
  const last = points.findLastIndex(({ limits }) => limits);
  const upper = points[last]?.limits?.upper;
  return (
    <>
      <path className="limit" d={step('upper')} />
      <path className="limit" d={step('lower')} />
      <path
        className="limit middle"
        d={`M${frame.left} ${y(centre)}H${x(points.length - 1) + half}`}
      />
      {upper === undefined || frame.phone ? null : (
        <text className="halo" x={x(last) + half} y={y(upper) - 5} textAnchor="end">
          {t('charts.control-limits')}
        </text>
      )}
    </>
  );
}

/** Half the diamond of a point that signals by itself, and of one in a run. */
const [large, small] = [6, 3.5];

/** A diamond around each point that signals, and the word once for neighbours. */
export function TrendSignals({ layer }: { layer: TrendLayer }) {
  const { t, points, frame, x, y } = layer;
  return points.map(({ start, value, signal, inRun = false }, at) => {
    if (value === null || !signal) return null;
    const [cx, cy] = [x(at), y(value)];
    const wide = inRun ? small : large;
    const isNamed = points[at - 1]?.signal !== signal;
    const below = cy + 24 < frame.bottom;
    return (
      <g key={start}>
        <path
          className="signal"
          d={`M${cx} ${cy - wide}l${wide} ${wide}l${-wide} ${wide}l${-wide} ${-wide}z`}
        />
        {isNamed ? (
          <text className="t-ink halo" x={cx} y={below ? cy + 21 : cy - 12} textAnchor="middle">
            {t(inRun ? 'charts.run' : 'charts.signal-word')}
          </text>
        ) : null}
      </g>
    );
  });
}
