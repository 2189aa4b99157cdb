import { useWords } from '#words';
import { linearScale, niceDomain, ticks } from '@/components/charts/linear-scale';
import { bandPath, linePath } from '@/components/charts/paths';
import { extent, type SparkPoint } from '@/components/charts/series';
import { ViewLink } from '@/components/ui/view-link';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { formatCount, formatNumber, formatValue } from '@/lib/words/figures';
import { standing } from './standing';
import { VerdictChip } from './verdict-chip';

export type Multiple = {
  key: string;
  name: string;
  href: string;
  score: Score | null;
  change: Change | null;
  points: readonly SparkPoint[];
};

const width = 210;
const height = 124;

type Axes = { x: (at: number) => number; y: (value: number) => number; marks: readonly number[] };

function lineOf(points: readonly SparkPoint[], { x, y }: Axes) {
  return points.map(({ value }, at) => (value === null ? null : { x: x(at), y: y(value) }));
}

function Lines({
  item,
  overall,
  axes,
}: {
  item: Multiple;
  overall: readonly SparkPoint[];
  axes: Axes;
}) {
  const { x, y, marks } = axes;
  const places = lineOf(item.points, axes);
  const partial = item.points.at(-1)?.partial === true;
  const band = item.points.map(({ low, high }, at) =>
    low === null || high === null ? null : { x: x(at), low: y(low), high: y(high) },
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {marks.map((mark) => (
        <path key={mark} className="grid-l" d={`M0 ${y(mark)}H${width}`} />
      ))}
      <path className="ghost" d={linePath(lineOf(overall, axes))} />
      <path className="band" d={bandPath(band)} />
      <path className="line thin" d={linePath(partial ? places.slice(0, -1) : places)} />
      {partial ? <path className="line thin part" d={linePath(places.slice(-2))} /> : null}
    </svg>
  );
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

function Small({
  item,
  overall,
  axes,
  ends,
}: {
  item: Multiple;
  overall: readonly SparkPoint[];
  axes: Axes;
  ends: readonly [string, string];
}) {
  const t = useWords();
  const { points } = item;
  const { x, y, marks } = axes;
  const last = points.findLastIndex(({ value }) => value !== null);
  const newest = points[last]?.value ?? null;
  const gap = points.findIndex(({ value }, at) => value === null && at > 0 && at < last);
  const digits = marks.every(Number.isInteger) ? 0 : 1;
  return (
    <div
      className="small chart num"
      role="img"
      aria-label={t('metric.trend-of', { name: item.name })}
    >
      <div className="plot">
        <Lines item={item} overall={overall} axes={axes} />
        {newest === null ? null : (
          <i
            className={points[last]?.partial ? 'newest partial' : 'newest'}
            style={{ left: percent(x(last), width), top: percent(y(newest), height) }}
          />
        )}
        {marks.map((mark) => (
          <span key={mark} className="tick" style={{ top: percent(y(mark), height) }}>
            {formatNumber(t, mark, digits)}
          </span>
        ))}
        {gap > 0 ? (
          <span
            className="gap"
            style={{ left: `clamp(2.3rem, ${percent(x(gap), width)}, calc(100% - 2.3rem))` }}
          >
            {t('metric.no-answers')}
          </span>
        ) : null}
      </div>
      <span className="from">{ends[0]}</span>
      <span className="to">{ends[1]}</span>
    </div>
  );
}

/** The same trend for each channel or touchpoint on one axis; grey behind is all together. Give them by volume. */
export function SmallMultiples({
  definition,
  items,
  overall,
  ends,
}: {
  definition: Definition;
  items: readonly Multiple[];
  overall: readonly SparkPoint[];
  /** First and last day of the axis: ['29 Dec', '24 Jun']. */
  ends: readonly [string, string];
}) {
  const t = useWords();
  const whole = [overall, ...items.map(({ points }) => points)].map((points) =>
    points.filter(({ partial }) => !partial),
  );
  const values = whole.flatMap((points) => extent(points));
  const reach = definition.range[1] - definition.range[0];
  const domain = niceDomain(values, definition.range, reach / 6);
  const most = Math.max(1, ...items.map(({ points }) => points.length - 1));
  const marks = ticks(domain, 3);
  const axes: Axes = {
    x: linearScale([0, most], [0, width]),
    y: linearScale(domain, [height - 4, 6]),
    marks,
  };
  return (
    <div className="multiples">
      {items.map((item) => (
        <figure key={item.key}>
          <figcaption>
            <ViewLink href={item.href} className="name" title={item.name}>
              {item.name}
            </ViewLink>
            <b className="num">{formatValue(t, item.score?.value ?? null, definition)}</b>
            <span className="num n">{t('cards.n', { n: formatCount(t, item.score?.n ?? 0) })}</span>
            {standing(item.score) === 'none' ? (
              <span className="verdict noise">{t('metric.no-answers')}</span>
            ) : (
              <VerdictChip change={item.change} definition={definition} />
            )}
          </figcaption>
          <Small item={item} overall={overall} axes={axes} ends={ends} />
        </figure>
      ))}
    </div>
  );
}
