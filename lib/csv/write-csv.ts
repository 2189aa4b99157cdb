import { stringify } from 'csv-stringify/sync';

/**
 * Lines of CSV as Excel and everybody else reads them (RFC 4180, CRLF). A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      // A line feed alone would end the record for every reader but the writer.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
    },
  );
}
