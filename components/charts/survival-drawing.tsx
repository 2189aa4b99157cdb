import type { SurvivalCurve } from '@/lib/metrics/survival/kaplan-meier';
import { observedAt } from '@/lib/metrics/survival/observed-at';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { Drawing, type Shape } from './drawing';
import { spread } from './label-places';
import { type Domain, linearScale, niceDomain, ticks } from './linear-scale';
import { monthTicks, stepBand, stepPath } from './step-lines';

/** The curve of one group, with its name and what stands under it. */
export type ShownCurve = {
  readonly key: string;
  readonly name: string;
  readonly curve: SurvivalCurve;
  /** `84 % · n 2,410` */
  readonly words: string;
};

const shapes = {
  desk: { width: 560, left: 40, right: 444, top: 10, bottom: 248, months: 6, label: 13 },
  phone: { width: 326, left: 40, right: 222, top: 10, bottom: 238, months: 4, label: 13 },
} as const;

const rowHeight = 15;
/** Lines that must share a plot differ in hue and in dash. */
const dashes = ['', '5 3', '2 3', '9 3', '9 3 2 3', '1 2'];

function colour(at: number, of: number): string {
  return of === 1 ? 'var(--chart-line)' : `var(--cat-${(at % 8) + 1})`;
}

/** The axis of the shares: all that is drawn, down from 100 %. */
export function survivalDomain(curves: readonly ShownCurve[]): Domain {
  const lowest = curves.flatMap(({ curve }) =>
    curve.points.map(({ survival, interval }) => interval?.low ?? survival),
  );
  return [niceDomain([1, ...lowest], [0, 1], 0.2)[0], 1];
}

type Axes = { x: (month: number) => number; y: (share: number) => number };

function Curve({
  shown: { curve },
  stroke,
  dash,
  axes: { x, y },
}: {
  shown: ShownCurve;
  stroke: string;
  dash: string;
  axes: Axes;
}) {
  const limits = curve.points.flatMap(({ time, interval }) =>
    interval ? [{ at: time, ...interval }] : [],
  );
  const levels = curve.points.map(({ time, survival }) => ({ at: time, value: survival }));
  const start = { at: 0, value: 1 };
  return (
    <>
      <path
        d={stepBand([{ at: 0, low: 1, high: 1 }, ...limits], curve.lastTime, x, y)}
        fill={stroke}
        opacity=".16"
      />
      <path
        d={stepPath([start, ...levels], curve.lastTime, x, y)}
        fill="none"
        stroke={stroke}
        strokeWidth="2"
        strokeDasharray={dash || undefined}
      />
    </>
  );
}

function Labels({
  curves,
  y,
  shape,
}: {
  curves: readonly ShownCurve[];
  y: Axes['y'];
  shape: Shape;
}) {
  const { right, top, bottom, label } = shapes[shape];
  const ends = curves.map(({ curve }) => y(curve.points.at(-1)?.survival ?? 1));
  const places = spread(
    ends.map((end) => ({ y: end, height: 2 * label + 4 })),
    top - 6,
    bottom,
  );
  return curves.map(({ key, name, words }, at) => (
    <g key={key}>
      {curves.length > 1 ? (
        <path
          d={`M${right + 3} ${places[at] ?? 0}h5`}
          stroke={colour(at, curves.length)}
          strokeWidth="3"
        />
      ) : null}
      <text className="t-ink t-strong" x={right + 12} y={(places[at] ?? 0) - 2}>
        {shortened(name, shape)}
      </text>
      <text x={right + 12} y={(places[at] ?? 0) + label - 1}>
        {words}
      </text>
    </g>
  ));
}

function shortened(name: string, shape: Shape): string {
  const most = shape === 'phone' ? 14 : 17;
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function Risk({
  t,
  curves,
  months,
  x,
  from,
}: {
  t: Words;
  curves: readonly ShownCurve[];
  months: readonly number[];
  x: Axes['x'];
  from: number;
}) {
  return (
    <>
      <text x={0} y={from}>
        {t('charts.at-risk')}
      </text>
      {curves.map(({ key, curve }, row) => (
        <g key={key}>
          {curves.length > 1 ? (
            <path
              d={`M0 ${from + (row + 1) * rowHeight - 4}h12`}
              stroke={colour(row, curves.length)}
              strokeWidth="3"
            />
          ) : null}
          {months.map((month) => (
            <text key={month} x={x(month)} y={from + (row + 1) * rowHeight} textAnchor="middle">
              {formatCount(t, observedAt(curve, month))}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

function Curves({
  t,
  curves,
  shape,
  label,
}: {
  t: Words;
  curves: readonly ShownCurve[];
  shape: Shape;
  label: string;
}) {
  const { width, left, right, top, bottom, months } = shapes[shape];
  const last = Math.max(1, ...curves.map(({ curve }) => curve.lastTime));
  const domain = survivalDomain(curves);
  const x = linearScale([0, last], [left, right]);
  const y = linearScale(domain, [bottom, top]);
  const under = monthTicks(last, months);
  const risk = bottom + 52;
  return (
    <Drawing
      shape={shape}
      width={width}
      height={risk + curves.length * rowHeight + 6}
      label={label}
    >
      {ticks(domain, 5).map((share) => (
        <g key={share}>
          <path className="grid-l" d={`M${left} ${y(share)}H${right}`} />
          <text x={left - 6} y={y(share) + 4} textAnchor="end">
            {t('figures.percent', { n: formatNumber(t, share * 100, 0) })}
          </text>
        </g>
      ))}
      {curves.map((shown, at) => (
        <Curve
          key={shown.key}
          shown={shown}
          stroke={colour(at, curves.length)}
          dash={dashes[at % dashes.length] ?? ''}
          axes={{ x, y }}
        />
      ))}
      <Labels curves={curves} y={y} shape={shape} />
      <path className="axis-l" d={`M${left} ${bottom}H${right}`} />
      {domain[0] > 0 ? (
        <path
          className="axis-l"
          d={`M${left - 4} ${bottom - 5}l8 -4M${left - 4} ${bottom - 9}l8 -4`}
        />
      ) : null}
      {under.map((month) => (
        <text key={month} x={x(month)} y={bottom + 16} textAnchor="middle">
          {month}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 33} textAnchor="middle">
        {t('charts.months-since-joining')}
      </text>
      <Risk t={t} curves={curves} months={under} x={x} from={risk} />
    </Drawing>
  );
}

export type SurvivalProps = {
  readonly curves: readonly ShownCurve[];
  /** One sentence, read aloud in place of the picture. */
  readonly summary: string;
};

/** Kaplan–Meier steps without hooks, as files draw them too. */
export function SurvivalDrawing({ t, curves, summary }: SurvivalProps & { readonly t: Words }) {
  return (
    <>
      <Curves t={t} curves={curves} shape="desk" label={summary} />
      <Curves t={t} curves={curves} shape="phone" label={summary} />
    </>
  );
}
