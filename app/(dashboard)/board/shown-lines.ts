import type { BoardReport, BoardRow } from '@/lib/reports/board';
import { pinnedFirst, sortedRows } from '@/lib/reports/board-order';
import type { BoardContext } from './board-frame';

/** More lines than this nobody reads at once, and they would hold up the page. */
const [mostRows, mostColumns] = [60, 14];

export type ShownColumn = BoardReport['columns'][number] & {
  /** Its place among all columns of the report. */
  readonly at: number;
};

/** The columns that are shown: the first ones, most answers first, or every stretch of time. */
export function shownColumns({ report, address }: BoardContext): ShownColumn[] {
  const all = report.columns.map((column, at) => ({ ...column, at }));
  return address.whole ? all : all.slice(0, mostColumns);
}

/** The rows that are shown, in their order. */
export function shownRows(context: BoardContext): BoardRow[] {
  const { report, address, goals } = context;
  const sorted = sortedRows(report, address.sort, ({ key, total }, to) => {
    const level = to === 'target' ? goals.target(key, null) : goals.norm(key, null);
    return level && total.kind === 'open' ? total.score.value - level.value : null;
  });
  const rows = pinnedFirst(sorted, address.pinned);
  return address.whole ? rows : rows.slice(0, Math.max(mostRows, address.pinned.length));
}

/** Whether lines are left out. */
export function isCut({ report, address }: BoardContext): boolean {
  return !address.whole && (report.rows.length > mostRows || report.columns.length > mostColumns);
}
