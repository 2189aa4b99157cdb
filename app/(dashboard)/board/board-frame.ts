import type { Domain } from '@/components/charts/linear-scale';
import type { BoardFrame, BoardValue } from '@/components/metrics/board-cell';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { lowBase } from '@/lib/metrics/small-base';
import type { BoardCell, BoardReport, BoardRow } from '@/lib/reports/board';
import type { BoardAddress, BoardLinks } from './board-address';

/** What the mapping of a board to its pictures needs to know. */
export type BoardContext = {
  readonly report: BoardReport;
  readonly query: MetricQuery;
  readonly address: BoardAddress;
  readonly links: BoardLinks;
};

/** Definition, reference and common axis of all cells. */
export function boardFrame({ report, address }: BoardContext): BoardFrame {
  const { total, series } = report;
  const { definition } = series;
  const all = total.kind === 'open' ? total.score.value : null;
  return {
    definition,
    reference: address.against === 'all' ? all : null,
    axis: axisOf(report, address.against === 'best', definition.range),
  };
}

function axisOf({ rows, total }: BoardReport, withBest: boolean, range: Domain): Domain {
  const cells = [total, ...rows.flatMap((row) => row.cells)].flatMap((cell) =>
    cell?.kind === 'open' && cell.score.n >= lowBase ? cell : [],
  );
  const ends = cells.flatMap(({ score, best }) => [
    score.value,
    ...(score.interval ? [score.interval.low, score.interval.high] : []),
    ...(withBest && best ? [best.value] : []),
  ]);
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : range;
}

/** A cell as the grid draws it; null where the pair does not exist. */
export function cellValue(
  cell: BoardCell | null,
  touchpoint: string,
  channel: string,
  { address, links }: BoardContext,
): BoardValue | null {
  if (!cell) return null;
  const open = address.cell?.touchpoint === touchpoint && address.cell.channel === channel;
  return {
    ...figures(cell, address),
    href: links({ cell: open ? null : { touchpoint, channel } }),
    id: cellId(touchpoint, channel),
    ...(open ? { open } : {}),
  };
}

/** A total as the grid draws it; it leads to the trend behind it. */
export function totalValue(
  cell: BoardCell,
  { address, query, report }: BoardContext,
  filter: { touchpoint?: string; channel?: string } = {},
): BoardValue {
  const filters = {
    ...query.filters,
    ...(filter.touchpoint ? { touchpoint: [filter.touchpoint] } : {}),
    ...(filter.channel ? { channel: [filter.channel] } : {}),
  };
  return {
    ...figures(cell, address),
    href: `/metrics/${report.metric}${printMetricQuery({ ...query, by: null, filters })}`,
  };
}

export function cellId(touchpoint: string, channel: string): string {
  return `cell-${touchpoint}-${channel}`;
}

function figures(
  cell: BoardCell,
  { against }: BoardAddress,
): Pick<BoardValue, 'score' | 'change' | 'hidden' | 'reference'> {
  if (cell.kind === 'hidden') return { score: null, change: null, hidden: cell.reason };
  if (cell.kind === 'silent') return { score: null, change: null };
  const { score, change, best } = cell;
  return { score, change, ...(against === 'best' ? { reference: best?.value ?? null } : {}) };
}

/** The open cell of the address with the names of its row and column; null if there is none to show. */
export function openCell({ report, address }: BoardContext) {
  const { cell } = address;
  const row: BoardRow | undefined = report.rows.find(({ key }) => key === cell?.touchpoint);
  const at = report.columns.findIndex(({ key }) => key === cell?.channel);
  const column = report.columns[at];
  const found = row?.cells[at];
  return row && column && found?.kind === 'open' ? { row, column, cell: found } : null;
}
