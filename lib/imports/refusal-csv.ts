import 'server-only';
import type { ToldRefusal } from '@/lib/csv/import-report';
import { csvLines } from '@/lib/csv/write-csv';

const header = ['Line', 'Column', 'Value', 'Reason'];

/** Refused lines as a file for a spreadsheet; nothing in it runs as a formula. */
export function refusalCsv(refusals: readonly ToldRefusal[]): string {
  return csvLines([header]) + refusalLines(refusals);
}

/** The same without the header, for a file that is written piece by piece. */
export function refusalLines(refusals: readonly ToldRefusal[]): string {
  if (refusals.length === 0) return '';
  return csvLines(refusals.map(({ line, column, value, reason }) => [line, column, value, reason]));
}
