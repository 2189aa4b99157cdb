import { bandNames } from '@/lib/words/definition-words';
import { formatShare } from '@/lib/words/figures';
import { spread } from './label-places';
import { ticks } from './linear-scale';
import { type SharesLayer, sharesOf } from './shares-layer';

/** From the axis upwards: what is to become less stands on it, so that it can be compared along it. */
const fills = ['var(--bad)', 'var(--neutral)', 'var(--good)'] as const;
const widest = 40;
const lineHeight = 16;

/** One path for all columns of a band, however many buckets there are. */
function bandPath(layer: SharesLayer, band: number, cut: boolean): string {
  const { points, x, y } = layer;
  const wide = Math.min(widest, Math.max(0.5, (x(1) - x(0)) * 0.74));
  const column = (point: SharesLayer['points'][number], at: number) => {
    const shares = sharesOf(point);
    if (!shares || point.partial !== cut) return '';
    const below = shares.slice(0, band).reduce((sum, share) => sum + share, 0);
    const [bottom, top] = [y(below), y(below + (shares[band] ?? 0))];
    const left = (x(at) - wide / 2).toFixed(1);
    return `M${left} ${bottom.toFixed(1)}h${wide.toFixed(1)}V${top.toFixed(1)}h${-wide.toFixed(1)}z`;
  };
  return points.map(column).join('');
}

/** The shares of each bucket, one on the other; paler where the bucket is cut. */
export function SharesColumns({ layer }: { layer: SharesLayer }) {
  const { frame, domain, y } = layer;
  return (
    <>
      {ticks(domain, frame.phone ? 3 : 5).map((value) => (
        <path key={value} className="grid-l" d={`M${frame.left} ${y(value)}H${frame.right}`} />
      ))}
      {fills.map((fill, band) => (
        <path key={fill} fill={fill} d={bandPath(layer, band, false)} />
      ))}
      {fills.map((fill, band) => (
        <path key={fill} fill={fill} opacity="0.55" d={bandPath(layer, band, true)} />
      ))}
    </>
  );
}

/** What the parts of the last column are called, and how large they are, at its right. */
export function SharesNames({ layer }: { layer: SharesLayer }) {
  const { t, points, definition, frame, y } = layer;
  const last = points.findLast((point) => sharesOf(point) !== null);
  const shares = last && sharesOf(last);
  if (!shares) return null;
  const names = bandNames(t, definition);
  const [bad, neutral, good] = shares;
  const middles = [bad / 2, bad + neutral / 2, bad + neutral + good / 2];
  const places = spread(
    middles.map((middle) => ({ y: y(middle), height: lineHeight })),
    frame.top - lineHeight,
    frame.bottom,
  );
  return names.map((name, band) => (
    <text key={name} className="t-ink" x={frame.right + 8} y={(places[band] ?? 0) + 4}>
      {`${formatShare(t, shares[band] ?? 0, 100)} ${name}`}
    </text>
  ));
}
