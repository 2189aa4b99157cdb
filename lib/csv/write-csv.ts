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
      escape_formulas: true,
    },
  );
}
