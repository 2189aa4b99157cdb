import { hiddenBelow } from '@/lib/metrics/small-base';

/** Why a cell shows nothing: it is small itself, or it would give a small one away. */
export type Hiding = 'small' | 'protects' | null;

/**
 * Which cells of a table of answers must not be shown. A cell with 1–4 answers
 * is hidden. Because every row and column ends in its total, a cell that is
 * alone in being hidden could be found by subtraction; so, with `protect`, in
 * each line that has exactly one hidden cell the smallest other one is hidden as
 * well, until no such line is left. Totals count as cells of their line. Cells
 * without answers stay open: that nobody answered tells nothing about anybody.
 *
 * Method: complementary cell suppression, see L. Willenborg, T. de Waal,
 * "Elements of Statistical Disclosure Control", Springer 2001, chapter 6.
 *
 * @param table answers per cell, rows of equal length; the last row and the last column are the totals
 */
export function hiddenCells(table: readonly (readonly number[])[], protect: boolean): Hiding[][] {
  const hidden = table.map((row) =>
    row.map((n): Hiding => (n > 0 && n < hiddenBelow ? 'small' : null)),
  );
  if (!protect) return hidden;
  const lines = linesOf(table);
  for (let next = lonely(lines, hidden); next; next = lonely(lines, hidden)) {
    const partner = partnerIn(next, lines, table, hidden);
    const row = partner && hidden[partner.row];
    if (!row) break;
    row[partner.column] = 'protects';
  }
  return hidden;
}

type Place = { readonly row: number; readonly column: number };
type Line = readonly Place[];

function linesOf(table: readonly (readonly number[])[]): Line[] {
  const width = table[0]?.length ?? 0;
  const rows = table.map((cells, row) => cells.map((_, column) => ({ row, column })));
  const columns = Array.from({ length: width }, (_, column) =>
    table.map((_, row) => ({ row, column })),
  );
  return [...rows, ...columns];
}

function isHidden({ row, column }: Place, hidden: readonly (readonly Hiding[])[]): boolean {
  return (hidden[row]?.[column] ?? null) !== null;
}

function lonely(lines: readonly Line[], hidden: readonly (readonly Hiding[])[]): Line | undefined {
  return lines.find((line) => line.filter((place) => isHidden(place, hidden)).length === 1);
}

/** The cheapest cell to hide: one whose other line is in the same need, then the one with fewest answers. */
function partnerIn(
  line: Line,
  lines: readonly Line[],
  table: readonly (readonly number[])[],
  hidden: readonly (readonly Hiding[])[],
): Place | undefined {
  const needy = lines.filter(
    (other) => other !== line && other.filter((place) => isHidden(place, hidden)).length === 1,
  );
  const helps = ({ row, column }: Place) =>
    needy.some((other) => other.some((place) => place.row === row && place.column === column));
  const answers = ({ row, column }: Place) => table[row]?.[column] ?? 0;
  return line
    .filter((place) => answers(place) > 0 && !isHidden(place, hidden))
    .sort((a, b) => Number(helps(b)) - Number(helps(a)) || answers(a) - answers(b))[0];
}
