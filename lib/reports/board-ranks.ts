import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import type { Change } from '@/lib/metrics/change';
import { ranks } from '@/lib/metrics/rank-interval';
import { shrink } from '@/lib/metrics/shrinkage';
import { lowBase } from '@/lib/metrics/small-base';
import type { BoardCell, BoardReport, OpenCell } from './board';

type Judged = Pick<BoardReport, 'tested' | 'ranked' | 'plainRanks'> & {
  cells: (BoardCell | null)[][];
};

/**
 * The cells with their verdicts and ranks: changes tested together at 5 % false
 * discoveries, ranks by shrunken scores of the cells with answers enough.
 */
export function judgeBoard(cells: readonly (readonly (BoardCell | null)[])[]): Judged {
  const open = cells.flat().filter((cell) => cell?.kind === 'open');
  const { rejected } = benjaminiHochberg(open.map((cell) => cell.change?.p ?? null));
  const verdicts = new Map<BoardCell, Change | null>(
    open.map((cell, at) => [
      cell,
      cell.change && { ...cell.change, verdict: rejected[at] ? 'real' : 'noise' },
    ]),
  );
  const ranked = rankCells(open);
  return {
    cells: cells.map((line) =>
      line.map((cell) =>
        cell?.kind === 'open'
          ? { ...cell, change: verdicts.get(cell) ?? null, ...ranked.byCell.get(cell) }
          : cell,
      ),
    ),
    tested: open.filter((cell) => cell.change !== null).length,
    ranked: ranked.byCell.size,
    plainRanks: ranked.reason,
  };
}

function rankCells(open: readonly OpenCell[]) {
  const groups = open.flatMap((cell) => {
    const { variance } = cell;
    const { value, n } = cell.score;
    return variance !== null && n >= lowBase ? [{ cell, value, n, variance }] : [];
  });
  const { values, errors, reason } = shrink(groups);
  const places = ranks(values);
  const byCell = new Map(
    groups.map(({ cell }, at) => [
      cell,
      {
        shrunken: { value: values[at] ?? cell.score.value, error: errors[at] ?? 0 },
        rank: places[at] ?? null,
      },
    ]),
  );
  return { byCell, reason };
}
