import { lowBase } from '@/lib/metrics/small-base';
import type { BoardCell, BoardReport, BoardRow } from './board';

/** What the rows of a board are sorted by: a column's scores as `column.<key>`, the gap to target or norm. */
export type BoardSort = {
  readonly by: (typeof plain)[number] | `column.${string}`;
  readonly descending: boolean;
};

const plain = ['name', 'n', 'score', 'best', 'target', 'norm'] as const;

/** Lowest score first: where customers have the hardest time. */
export const hardestFirst: BoardSort = { by: 'score', descending: false };

/**
 * Reads the `sort` parameter: `score`, `-n`, `column.phone`; columns once were channels only.
 *
 * @returns null for what is no column of a board
 */
export function parseBoardSort(text: string): BoardSort | null {
  const descending = text.startsWith('-');
  const by = descending ? text.slice(1) : text;
  const known = plain.find((one) => one === by);
  if (known) return { by: known, descending };
  const column = /^(?:column|channel)\.(.*)$/s.exec(by)?.[1];
  return column === undefined ? null : { by: `column.${column}`, descending };
}

export function printBoardSort({ by, descending }: BoardSort): string {
  return `${descending ? '-' : ''}${by}`;
}

/**
 * The rows in the order asked for; those without a judged figure in that column come last either way.
 *
 * @param gap how far the total of a row is from its target or norm
 */
export function sortedRows(
  { rows, columns }: Pick<BoardReport, 'rows' | 'columns'>,
  { by, descending }: BoardSort,
  gap: (row: BoardRow, to: 'target' | 'norm') => number | null = () => null,
): readonly BoardRow[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name, 'en-GB'));
  const column = columns.findIndex(({ key }) => by === `column.${key}`);
  const figure = (row: BoardRow) => {
    if (by === 'target' || by === 'norm') return gap(row, by);
    return by === 'n' || by === 'score' || by === 'best'
      ? figureOf(row.total, by)
      : figureOf(row.cells[column] ?? null, 'score');
  };
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

/** The pinned rows first, in the order they were pinned; the rest as they stand. */
export function pinnedFirst(rows: readonly BoardRow[], pinned: readonly string[]): BoardRow[] {
  const top = pinned.flatMap((key) => rows.filter((row) => row.key === key));
  return [...top, ...rows.filter((row) => !top.includes(row))];
}
