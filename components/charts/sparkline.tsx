import { linearScale } from './linear-scale';
import { bandPath, linePath } from './paths';
import { extent, type SparkPoint, type TrendTarget } from './series';

const width = 200;
const height = 44;
const top = 5;
const bottom = 39;

type Drawing = {
  band: string;
  line: string;
  tail: string;
  target: number | null;
  /** The newest point: x in per cent of the width, y in px. */
  end: { x: number; y: number; partial: boolean } | null;
};

function draw(
  points: readonly SparkPoint[],
  target: number | null,
  domain: readonly number[],
): Drawing {
  const values = [...extent(points, [target]), ...domain];
  const last = points.length - 1;
  const x = linearScale([0, Math.max(1, last)], [0, width]);
  const y = linearScale([Math.min(...values), Math.max(...values)], [bottom, top]);
  const places = points.map(({ value }, at) => (value === null ? null : { x: x(at), y: y(value) }));
  const at = places.findLastIndex((place) => place !== null);
  const partial = points[at]?.partial === true;
  const place = places[at];
  return {
    band: bandPath(
      points.map(({ low, high }, index) =>
        low === null || high === null ? null : { x: x(index), low: y(low), high: y(high) },
      ),
    ),
    line: linePath(partial ? places.slice(0, at) : places),
    tail: partial ? linePath([places[at - 1] ?? null, places[at] ?? null]) : '',
    target: target === null ? null : y(target),
    end: place ? { x: (100 * place.x) / width, y: place.y, partial } : null,
  };
}

/**
 * A trend without axes: band, line, target with its figure, hollow last point
 * if it is partial. It fills the width it is given; only the lines stretch.
 */
export function Sparkline({
  points,
  target = null,
  domain = [],
  label,
}: {
  points: readonly SparkPoint[];
  target?: TrendTarget | null;
  /** Values that the axis holds beside its own, so that two stand on one axis. */
  domain?: readonly number[];
  /** Read aloud in its place. */
  label: string;
}) {
  if (extent(points).length === 0) return <div className="spark" />;
  const { band, line, tail, target: aim, end } = draw(points, target?.value ?? null, domain);
  return (
    <div className="spark" role="img" aria-label={label}>
      <div className={target ? 'plot chart aimed' : 'plot chart'}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="band" d={band} />
          {aim === null ? null : <path className="target" d={`M0 ${aim.toFixed(1)}H${width}`} />}
          <path className="line thin" d={line} />
          <path className="line thin part" d={tail} />
        </svg>
        {end ? (
          <i
            className={end.partial ? 'newest partial' : 'newest'}
            style={{ left: `${end.x}%`, top: `${(100 * end.y) / height}%` }}
          />
        ) : null}
        {target && aim !== null ? (
          <span className="aim num" style={{ top: `${(100 * aim) / height}%` }}>
            {target.label}
          </span>
        ) : null}
      </div>
    </div>
  );
}
