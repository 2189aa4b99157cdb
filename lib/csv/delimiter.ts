export const delimiters = [',', ';', '\t', '|'] as const;
/** Columns that are set apart by any number of spaces. */
export const spaces = ' ' as const;
export type Delimiter = (typeof delimiters)[number] | typeof spaces;

const recordsLooked = 30;

/**
 * The character between the cells: the one that cuts the first records into
 * the most equal number of cells, and into more than one. A file of a single
 * column has none; a comma does no harm there. Lines of numbers without
 * any of these are cut at spaces.
 */
export function detectDelimiter(head: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: agreement(head, delimiter) }));
  const best = scored.reduce((winner, other) => (other.score > winner.score ? other : winner));
  if (best.score > 0) return best.delimiter;
  return isSpaced(wholeRecords(head)) ? spaces : ',';
}

const number = /^[+-]?\d+(\.\d+)?$/;

/** Whether every line is cut by spaces into as many cells, three or more, most of them numbers. */
function isSpaced(records: readonly string[]): boolean {
  const rows = records.map((record) => record.trim().split(/\s+/));
  const width = rows[0]?.length ?? 0;
  return (
    rows.length > 1 &&
    width > 2 &&
    rows.every(
      (row, at) =>
        row.length === width &&
        (at === 0 || row.filter((cell) => number.test(cell)).length * 2 > width),
    )
  );
}

/** Cells a record in the header, weighted by the share of records that have as many. */
function agreement(head: string, delimiter: Delimiter): number {
  const counts = delimitersPerRecord(head, delimiter);
  const first = counts[0] ?? 0;
  if (first === 0) return 0;
  const alike = counts.filter((count) => count === first).length / counts.length;
  return alike * alike * Math.min(first, 20);
}

function delimitersPerRecord(head: string, delimiter: Delimiter): number[] {
  return wholeRecords(head).map((record) => record.split(delimiter).length - 1);
}

function wholeRecords(head: string): string[] {
  const records = unquoted(head)
    .split(/\r\n|\n|\r/)
    .filter((record) => record !== '');
  // What the head cut off is no whole record, unless it is the only one.
  const whole = records.length > 1 && !/[\r\n]$/.test(head) ? records.slice(0, -1) : records;
  return whole.slice(0, recordsLooked);
}

/** The text with an `x` for everything between quotation marks. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*(?:"|$)/g, 'x');
}
