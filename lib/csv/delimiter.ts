export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const recordsLooked = 30;

/**
 * The character between the cells: the one that cuts the first records into
 * the most equal number of cells, and into more than one. A file of a single
 * column has none; a comma does no harm there.
 */
export function detectDelimiter(head: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: agreement(head, delimiter) }));
  const best = scored.reduce((winner, other) => (other.score > winner.score ? other : winner));
  return best.score > 0 ? best.delimiter : ',';
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
  const records = unquoted(head)
    .split(/\r\n|\n|\r/)
    .filter((record) => record !== '');
  // What the head cut off is no whole record, unless it is the only one.
  const whole = records.length > 1 && !/[\r\n]$/.test(head) ? records.slice(0, -1) : records;
  return whole.slice(0, recordsLooked).map((record) => record.split(delimiter).length - 1);
}

/** The text with an `x` for everything between quotation marks. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*(?:"|$)/g, 'x');
}
