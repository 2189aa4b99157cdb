import { useWords } from '#words';
import { type Domain, linearScale, niceDomain } from '@/components/charts/linear-scale';
import { bandPath, linePath } from '@/components/charts/paths';
import type { SparkPoint } from '@/components/charts/series';
import { classNames } from '@/components/ui/class-names';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ViewLink } from '@/components/ui/view-link';
import type { Definition } from '@/lib/metrics/definition';
import { formatCount, formatNumber, formatValue, unitless } from '@/lib/words/figures';
import { type BoardValue, CellChange, withoutScore } from './board-cell';
import { type BoardColumn, Head, RowName } from './board-grid';

/** A pair with its trend. */
export type TrendValue = BoardValue & { points: readonly SparkPoint[] };

export type BoardTrendsProps = {
  definition: Definition;
  corner: string;
  /** Head of the total column, then the columns. */
  columns: readonly BoardColumn[];
  /** In the order of the columns; null where the pair does not exist. */
  rows: readonly {
    key: string;
    name: string;
    pin?: { href: string; isPinned: boolean };
    cells: readonly (TrendValue | null)[];
  }[];
  /** All together, grey behind every cell. */
  overall: readonly SparkPoint[];
};

const [width, height] = [96, 44] as const;

/** The same trend in every cell of a board, on one axis; grey behind is all together. */
export function BoardTrends({ definition, corner, columns, rows, overall }: BoardTrendsProps) {
  const t = useWords();
  const domain = usualDomain(definition, [
    overall,
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.points ?? [])),
  ]);
  const [low = '', high = ''] = domain.map((end) => formatNumber(t, end, 1));
  return (
    <>
      <p className="px-4 pt-3 text-xs text-ink-3">{t('board.one-axis', { low, high })}</p>
      <ScrollBox label={t('board.title-trends')}>
        <table className="board trends" style={{ minWidth: 160 + columns.length * 112 }}>
          <thead>
            <tr>
              <Head column={{ key: 'corner', name: corner }} />
              {columns.map((column) => (
                <Head key={column.key} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" title={row.name}>
                  <RowName row={row} />
                </th>
                {columns.map((column, at) => (
                  <TrendCell
                    key={column.key}
                    value={row.cells[at] ?? null}
                    label={`${row.name}, ${column.name}`}
                    {...{ definition, domain, overall }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/** The part of all values that lies outside the axis, at either end: the leaps of cells with few answers. */
const leaps = 0.04;

/** An axis that holds all but the leaps of small cells, which would press the other lines flat. */
function usualDomain(definition: Definition, trends: readonly (readonly SparkPoint[])[]): Domain {
  const values = trends
    .flatMap((points) => points.filter(({ partial }) => !partial))
    .flatMap(({ value }) => value ?? [])
    .toSorted((a, b) => a - b);
  const cut = Math.floor(values.length * leaps);
  const kept = values.slice(cut, values.length - cut);
  const [least, most] = definition.range;
  return niceDomain(kept, definition.range, (most - least) / 6);
}

function TrendCell({
  value,
  label,
  definition,
  domain,
  overall,
}: {
  value: TrendValue | null;
  label: string;
  definition: Definition;
  domain: Domain;
  overall: readonly SparkPoint[];
}) {
  const t = useWords();
  if (!value) {
    return (
      <td className="cell none">
        <span className="sr-only">{t('board.no-pair')}</span>
      </td>
    );
  }
  const { score, change, href, id, open } = value;
  const words = withoutScore(t, value);
  if (!score) {
    return (
      <td className="cell few">
        <b>–</b>
        <span>{words}</span>
      </td>
    );
  }
  return (
    <td className={classNames('cell', open && 'sel')}>
      <ViewLink
        id={id}
        href={href}
        scroll={false}
        prefetch={false}
        title={label}
        aria-expanded={id ? Boolean(open) : undefined}
      >
        <span className="a num">
          <b>{formatValue(t, score.value, unitless(definition))}</b>
          <CellChange change={change} definition={definition} />
        </span>
        <Mini points={value.points} overall={overall} domain={domain} />
        <span className="n num">{words ?? `n ${formatCount(t, score.n)}`}</span>
      </ViewLink>
    </td>
  );
}

function Mini({
  points,
  overall,
  domain,
}: {
  points: readonly SparkPoint[];
  overall: readonly SparkPoint[];
  domain: Domain;
}) {
  const x = linearScale([0, Math.max(1, points.length - 1)], [1, width - 1]);
  const inside = linearScale(domain, [height - 2, 2]);
  const y = (value: number) => Math.min(height - 1, Math.max(1, inside(value)));
  const places = (some: readonly SparkPoint[]) =>
    some.map(({ value }, at) => (value === null ? null : { x: x(at), y: y(value) }));
  const own = places(points);
  const isPartial = points.at(-1)?.partial === true;
  const band = points.map(({ low, high }, at) =>
    low === null || high === null ? null : { x: x(at), low: y(low), high: y(high) },
  );
  return (
    <span className="mini chart block" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="presentation">
        <path className="ghost" d={linePath(places(overall))} />
        <path className="band" d={bandPath(band)} />
        <path className="line thin" d={linePath(isPartial ? own.slice(0, -1) : own)} />
        {isPartial ? <path className="line thin part" d={linePath(own.slice(-2))} /> : null}
      </svg>
    </span>
  );
}
