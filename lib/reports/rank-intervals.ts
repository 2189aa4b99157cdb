import { type RankInterval, rankIntervals } from '@/lib/metrics/rank-interval';
import type { BoardCell, BoardReport } from './board';

/**
 * The 95 % interval of the rank of each ranked cell. It takes a simulation of
 * the whole board, so it is counted only where somebody looks; whatever the
 * order of the rows, a cell has the same one on the page, in files and the API.
 */
export function boardRankIntervals({
  rows,
  columns,
}: Pick<BoardReport, 'rows' | 'columns'>): ReadonlyMap<BoardCell, RankInterval> {
  const ranked = rows
    .flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        if (cell?.kind !== 'open' || cell.shrunken === null) return [];
        return [{ cell, place: JSON.stringify([row.key, columns[at]?.key]), ...cell.shrunken }];
      }),
    )
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const intervals = rankIntervals(ranked);
  return new Map(
    ranked.flatMap(({ cell }, at) => {
      const interval = intervals[at];
      return interval ? [[cell, interval] as const] : [];
    }),
  );
}
