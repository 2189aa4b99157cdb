import type { Domain } from '@/components/charts/linear-scale';
import type { BoardFrame, BoardValue } from '@/components/metrics/board-cell';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { addDays } from '@/lib/metrics/period';
import { lowBase } from '@/lib/metrics/small-base';
import type { CellTrend } from '@/lib/reports/asked-board';
import type { BoardCell, BoardReport, BoardRow } from '@/lib/reports/board';
import type { BoardAddress } from '@/lib/reports/board-address';
import { type BoardGoals, referenceFor } from '@/lib/reports/board-goals';
import { narrowedTo } from '@/lib/reports/board-shape';
import type { BoardLinks } from './board-links';

/** What the mapping of a board to its pictures needs to know. */
export type BoardContext = {
  readonly report: BoardReport;
  readonly trend: CellTrend | null;
  readonly query: MetricQuery;
  readonly address: BoardAddress;
  readonly goals: BoardGoals;
  readonly links: BoardLinks;
};

/** A place of the board; null is the total. */
type Place = { readonly row: string | null; readonly column: string | null };

/** What a place is held against. */
function referenceAt(
  { report, address, goals }: BoardContext,
  cell: BoardCell | null,
  { row, column }: Place,
): number | null {
  const all = report.total.kind === 'open' ? report.total.score.value : null;
  return referenceFor(address.against, goals, cell, row, column, all);
}

/** Definition, reference and common axis of all cells. */
export function boardFrame(context: BoardContext): BoardFrame {
  const { report, address } = context;
  const { definition } = report.series;
  const whole = { row: null, column: null };
  return {
    definition,
    // Each cell has a best of its own; targets and norms mostly are the same.
    reference: address.against === 'best' ? null : referenceAt(context, report.total, whole),
    axis: axisOf(context, definition.range),
    heat: address.heat,
  };
}

function axisOf(context: BoardContext, range: Domain): Domain {
  const { rows, columns, total } = context.report;
  const cells = rows.flatMap((row) =>
    row.cells.map((cell, at) => ({ cell, row: row.key, column: columns[at]?.key ?? null })),
  );
  const ends = [{ cell: total, row: null, column: null }, ...cells].flatMap(
    ({ cell, ...place }) => {
      if (cell?.kind !== 'open' || cell.score.n < lowBase) return [];
      const { value, interval } = cell.score;
      const against = context.address.against === 'all' ? null : referenceAt(context, cell, place);
      return [
        value,
        ...(interval ? [interval.low, interval.high] : []),
        ...(against === null ? [] : [against]),
      ];
    },
  );
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : range;
}

/** A cell as the grid draws it; null where the pair does not exist. */
export function cellValue(
  cell: BoardCell | null,
  row: string,
  column: string,
  context: BoardContext,
): BoardValue | null {
  if (!cell) return null;
  const { address, links } = context;
  const place = { row, column };
  const shown = { ...figures(cell), reference: referenceAt(context, cell, place) };
  if (address.view === 'periods') return { ...shown, href: trendHref(context, place) };
  const open = address.cell?.row === row && address.cell.column === column;
  return {
    ...shown,
    href: links({ cell: open ? null : { row, column } }),
    id: cellId(row, column),
    ...(open ? { open } : {}),
  };
}

/** A total as the grid draws it; it leads to the trend behind it. */
export function totalValue(
  cell: BoardCell,
  context: BoardContext,
  place: Partial<Place> = {},
): BoardValue {
  const { row = null, column = null } = place;
  return {
    ...figures(cell),
    reference: referenceAt(context, cell, { row, column }),
    href: trendHref(context, { row, column }),
  };
}

/** The trend behind a place; one of all scales there is none, so it is of the usual one, as 0–100. */
export function trendHref(context: BoardContext, place: Place): string {
  const asked = narrowedToPlace(context, place) ?? context.query;
  const method = context.address.isBridged ? 'pomp' : asked.method;
  return `/metrics/${context.report.metric}${printMetricQuery({ ...asked, by: null, method })}`;
}

/** The query of one place; null where its answers cannot be filtered. */
export function narrowedToPlace(
  { report: { shape, columns }, query }: BoardContext,
  { row, column }: Place,
): MetricQuery | null {
  const lined = row === null ? query : narrowedTo(query, shape.rows, row);
  if (!lined || column === null) return lined;
  if (shape.columns !== 'period') return narrowedTo(lined, shape.columns, column);
  const at = columns.findIndex(({ key }) => key === column);
  return { ...lined, ...stretch(columns[at]?.key, columns[at + 1]?.key, query) };
}

function figures(cell: BoardCell): Pick<BoardValue, 'score' | 'change' | 'hidden'> {
  if (cell.kind === 'hidden') return { score: null, change: null, hidden: cell.reason };
  if (cell.kind === 'silent') return { score: null, change: null };
  return { score: cell.score, change: cell.change };
}

/** The days of a column that is a stretch of time: from its first to the day before the next. */
function stretch(from: string | undefined, next: string | undefined, query: MetricQuery) {
  if (from === undefined) return {};
  const last = next === undefined ? query.period.to : addDays(next, -1);
  return {
    preset: 'custom' as const,
    period: { from, to: last },
    intervalChosen: false,
  };
}

/** Of a link and an element: no white space, whatever the keys hold. */
export function cellId(row: string, column: string): string {
  return `cell-${encodeURIComponent(row)}-${encodeURIComponent(column)}`;
}

/** The open cell of the address with the names of its row and column; null if there is none to show. */
export function openCell({ report, address }: BoardContext) {
  const { cell } = address;
  const row: BoardRow | undefined = report.rows.find(({ key }) => key === cell?.row);
  const at = report.columns.findIndex(({ key }) => key === cell?.column);
  const column = report.columns[at];
  const found = row?.cells[at];
  return row && column && found?.kind === 'open' ? { row, column, cell: found } : null;
}
