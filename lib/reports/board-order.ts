import { lowBase } from '@/lib/metrics/small-base';
import type { BoardCell, BoardReport, BoardRow } from './board';

/** What the rows of a board are sorted by: a channel's scores as `channel.<key>`. */
export type BoardSort = {
  readonly by: 'name' | 'n' | 'score' | 'best' | `channel.${string}`;
  readonly descending: boolean;
};

/** Lowest score first: where customers have the hardest time. */
export const hardestFirst: BoardSort = { by: 'score', descending: false };

/**
 * Reads the `sort` parameter: `score`, `-n`, `channel.phone`.
 *
 * @returns null for what is no column of a board
 */
export function parseBoardSort(text: string): BoardSort | null {
  const descending = text.startsWith('-');
  const by = descending ? text.slice(1) : text;
  if (by === 'name' || by === 'n' || by === 'score' || by === 'best') return { by, descending };
  return by.startsWith('channel.') ? { by: `channel.${by.slice(8)}`, descending } : null;
}

export function printBoardSort({ by, descending }: BoardSort): string {
  return `${descending ? '-' : ''}${by}`;
}

/** The rows in the order asked for; those without a judged figure in that column come last either way. */
export function sortedRows(
  { rows, columns }: Pick<BoardReport, 'rows' | 'columns'>,
  { by, descending }: BoardSort,
): readonly BoardRow[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name, 'en-GB'));
  const column = columns.findIndex(({ key }) => by === `channel.${key}`);
  const figure = (row: BoardRow) =>
    by === 'n' || by === 'score' || by === 'best'
      ? figureOf(row.total, by)
      : figureOf(row.cells[column] ?? null, 'score');
  return rows.toSorted((a, b) => {
    const [one, two] = [figure(a), figure(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return sign * (one - two);
  });
}

function figureOf(cell: BoardCell | null, by: 'n' | 'score' | 'best'): number | null {
  if (cell?.kind !== 'open') return null;
  if (by === 'n') return cell.score.n;
  if (by === 'best') return cell.best?.value ?? null;
  return cell.score.n < lowBase ? null : cell.score.value;
}
