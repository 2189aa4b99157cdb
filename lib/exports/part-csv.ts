import { csvLines } from '@/lib/csv/write-csv';
import type { Words } from '@/lib/words/words';
import type { ExportPart, ExportTable } from './export-part';
import { factRows } from './facts-words';

/**
 * A table as CSV: a head, a line a row with all digits, dates as 2026-06-21,
 * nothing where there is no data. After an empty line come the facts, two cells
 * a line, unless they are left out.
 */
export function partCsv(t: Words, { table, facts }: ExportPart, withFacts: boolean): string {
  const lines = csvLines([heads(table), ...table.rows]);
  return withFacts ? `${lines}\r\n${csvLines(factRows(t, facts))}` : lines;
}

/** The same cells for the clipboard: `{ columns, rows }`. Text that a spreadsheet would run gets an apostrophe. */
export function partJson({ table }: ExportPart): string {
  const plain = (cell: string | number | null) =>
    typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell;
  return JSON.stringify({
    columns: heads(table).map(plain),
    rows: table.rows.map((row) => row.map(plain)),
  });
}

/** As what writes the CSV knows it: ASCII and full-width signs, tab, return. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function heads({ columns }: ExportTable): string[] {
  return columns.map(({ name, kind }) => (kind === 'percent' ? `${name}, %` : name));
}
