import { formatNumber } from '@/lib/words/figures';
import { ticks } from './linear-scale';
import type { TrendPoint } from './series';
import { timeTicks } from './time-ticks';
import type { TrendLayer } from './trend-overlay';

/** A label nearer than this to the left end begins there, so that it stays inside. */
const edge = 20;

const digits = (values: readonly number[]) =>
  Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length));

function Bars({ layer, hatch }: { layer: TrendLayer; hatch: string }) {
  const { frame, points, x } = layer;
  const wide = Math.min(40, Math.max(0.5, (x(1) - x(0)) * 0.62));
  const most = Math.max(1, ...points.map(({ n }) => n));
  const bar = ({ n }: TrendPoint, at: number) => {
    const tall = Math.max(1, ((frame.barBottom - frame.barTop) * n) / most);
    const left = x(at) - wide / 2;
    return `M${left.toFixed(1)} ${frame.barBottom}h${wide.toFixed(1)}v${-tall.toFixed(1)}h${-wide.toFixed(1)}z`;
  };
  const path = (cut: boolean) =>
    points
      .map((point, at) => (point.partial === cut && point.n > 0 ? bar(point, at) : ''))
      .join('');
  return (
    <>
      <path className="n-bar" d={path(false)} />
      <path d={path(true)} fill={`url(#${hatch})`} />
    </>
  );
}

/** Figures of the value axis, the cut, the n bars and the time axis they share. */
export function TrendAxes({ layer, hatch }: { layer: TrendLayer; hatch: string }) {
  const { t, frame, domain, definition, points, x, y } = layer;
  const { left, right, bottom, barBottom } = frame;
  const marks = ticks(domain, frame.phone ? 3 : 5);
  const places = digits(marks);
  const cut = domain[0] > definition.range[0];
  const room = frame.phone ? 46 : 64;
  return (
    <>
      <defs>
        <pattern
          id={hatch}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V4" stroke="var(--chart-hatch)" strokeWidth="1.5" />
        </pattern>
      </defs>
      {marks.map((mark) => (
        <text key={mark} x={left - 6} y={y(mark) + 4} textAnchor="end">
          {formatNumber(t, mark, places)}
        </text>
      ))}
      <path className="axis-l" d={`M${left} ${bottom}H${right}`} />
      {cut ? (
        <path
          className="axis-l"
          d={`M${left - 4} ${bottom - 5}l8 -4M${left - 4} ${bottom - 9}l8 -4`}
        />
      ) : null}
      <path className="axis-l" d={`M${left} ${barBottom}H${right}`} />
      <text x={left - 6} y={barBottom} textAnchor="end">
        n
      </text>
      <Bars layer={layer} hatch={hatch} />
      {timeTicks(t, points, Math.floor((right - left) / room)).map(({ at, label }) => (
        <g key={at}>
          <path className="axis-l" d={`M${x(at)} ${barBottom}v4`} />
          <text
            x={x(at) - left < edge ? left : x(at)}
            y={frame.labels}
            textAnchor={x(at) - left < edge ? 'start' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
