import { Drawing, type Shape } from './drawing';
import { spread } from './label-places';
import { type Domain, linearScale, niceDomain, ticks } from './linear-scale';
import { bandPath, linePath } from './paths';

/** A rate of one period, as a share. */
export type RatePoint = {
  readonly key: string;
  /** `May`, and `May 26` where it stands first. */
  readonly tick: string;
  readonly firstTick: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly partial: boolean;
  /** Read aloud, and shown on the point. */
  readonly words: string;
  readonly href: string | null;
};

/** A line to compare with: another definition over the same periods. */
export type OtherRate = {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
};

const shapes = {
  desk: { width: 560, height: 352, left: 46, right: 452, top: 14, bottom: 322 },
  phone: { width: 326, height: 260, left: 44, right: 232, top: 14, bottom: 224 },
} as const;

export type RateChartProps = {
  points: readonly RatePoint[];
  name: string;
  others: readonly OtherRate[];
  /** One sentence, read aloud before the points. */
  summary: string;
};

/** The axis of the rates: all that is drawn, 0 among it where no rate is below. */
export function rateDomain({ points, others }: Pick<RateChartProps, 'points' | 'others'>): Domain {
  const drawn = [
    ...points.flatMap(({ value, low, high }) => [value, low, high]),
    ...others.flatMap(({ values }) => values),
  ].filter((value) => value !== null);
  const [low, high] = niceDomain([0, ...drawn], [-10, 10], 0.01);
  return [drawn.some((value) => value < 0) ? low : 0, high];
}

type Axes = { x: (at: number) => number; y: (share: number) => number };

function Lines({
  points,
  others,
  axes: { x, y },
}: Omit<RateChartProps, 'name' | 'summary'> & { axes: Axes }) {
  const places = points.map(({ value }, at) => (value === null ? null : { x: x(at), y: y(value) }));
  const cut = points.findIndex(({ partial }) => partial);
  const whole = cut < 0 ? places : places.slice(0, cut);
  const band = points.map(({ low, high, partial }, at) =>
    low === null || high === null || partial ? null : { x: x(at), low: y(low), high: y(high) },
  );
  return (
    <>
      {others.map(({ key, values }) => (
        <path
          key={key}
          className="prev"
          d={linePath(
            values.map((value, at) => (value === null ? null : { x: x(at), y: y(value) })),
          )}
        />
      ))}
      <path className="band" d={bandPath(band)} />
      <path className="line" d={linePath(whole)} />
      {cut > 0 ? (
        <path className="line part" d={linePath([places[cut - 1] ?? null, places[cut] ?? null])} />
      ) : null}
    </>
  );
}

function Points({ points, axes: { x, y } }: { points: readonly RatePoint[]; axes: Axes }) {
  return points.map(({ key, value, partial, words, href }, at) => {
    if (value === null) return null;
    const dot = (
      <>
        <title>{words}</title>
        <circle cx={x(at)} cy={y(value)} r="12" fill="transparent" />
        <circle className={partial ? 'pt' : 'pt full'} cx={x(at)} cy={y(value)} r="3.5" />
      </>
    );
    return href ? (
      <a key={key} href={href} aria-label={words}>
        {dot}
      </a>
    ) : (
      <g key={key}>{dot}</g>
    );
  });
}

type Ended = { key: string; name: string; end: number; isMain: boolean };

function Names({
  points,
  name,
  others,
  axes: { y },
  shape,
}: RateChartProps & { axes: Axes; shape: Shape }) {
  const { right, top, bottom } = shapes[shape];
  const last = (values: readonly (number | null)[]) => values.findLast((value) => value !== null);
  const ended: Ended[] = [
    { key: 'main', name, end: last(points.map(({ value }) => value)) ?? 0, isMain: true },
    ...others.map((other) => ({
      key: other.key,
      name: other.name,
      end: last(other.values) ?? 0,
      isMain: false,
    })),
  ];
  const places = spread(
    ended.map(({ end }) => ({ y: y(end), height: 15 })),
    top,
    bottom,
  );
  return ended.map((each, at) => (
    <text
      key={each.key}
      className={each.isMain ? 't-accent t-strong' : undefined}
      x={right + 12}
      y={(places[at] ?? 0) + 4}
    >
      {each.name}
    </text>
  ));
}

/** How many periods can be named below a line of that width without touching; letters are 6.5 px wide. */
function mostTicks(points: readonly RatePoint[], width: number): number {
  const longest = Math.max(
    ...points.map(({ tick, firstTick }) => Math.max(tick.length, firstTick.length)),
  );
  return Math.max(1, Math.floor(width / (longest * 6.5 + 12)));
}

function Rates(props: RateChartProps & { shape: Shape }) {
  const { points, shape, summary } = props;
  const { width, height, left, right, top, bottom } = shapes[shape];
  const domain = rateDomain(props);
  const axes = {
    x: linearScale([-0.5, Math.max(0.5, points.length - 0.5)], [left, right]),
    y: linearScale(domain, [bottom, top]),
  };
  const step = Math.max(1, Math.ceil(points.length / mostTicks(points, right - left)));
  const first = (points.length - 1) % step;
  return (
    <Drawing shape={shape} width={width} height={height} label={summary} hasLinks>
      {ticks(domain, 5).map((share) => (
        <g key={share}>
          <path className="grid-l" d={`M${left} ${axes.y(share)}H${right}`} />
          <text x={left - 6} y={axes.y(share) + 4} textAnchor="end">
            {`${Number((share * 100).toPrecision(6))} %`.replace('-', '−')}
          </text>
        </g>
      ))}
      <path className="axis-l" d={`M${left} ${axes.y(Math.max(0, domain[0]))}H${right}`} />
      <Lines {...props} axes={axes} />
      <Points points={points} axes={axes} />
      <Names {...props} axes={axes} />
      {points.map(({ key, tick, firstTick }, at) =>
        at % step === first ? (
          <text key={key} x={axes.x(at)} y={bottom + 20} textAnchor="middle">
            {at === first ? firstTick : tick}
          </text>
        ) : null,
      )}
    </Drawing>
  );
}

/**
 * A rate over months, quarters or years: line, band, the unfinished one hollow
 * and dotted, and other definitions in grey. It needs no script.
 */
export function RateChart(props: RateChartProps) {
  return (
    <>
      <Rates {...props} shape="desk" />
      <Rates {...props} shape="phone" />
    </>
  );
}
