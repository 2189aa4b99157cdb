import type { CsvRecord } from './read-records';

/** How many records at the top of a file are enough to tell its header. */
export const openingRecords = 30;

const number = /^[+-]?\d+([.,]\d+)?$/;
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ,]|$)/;
const compactDate = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const importId = /^\{"ImportId"/;

/**
 * How many lines at the top name the columns: three in a Qualtrics file (its
 * third holds import ids), two where sub-questions stand under questions, none
 * where the first line is an answer already. Told by the columns that hold
 * nothing but numbers, dates and addresses: a line without any of these in
 * them is a header. Where that cannot be seen, it is one.
 */
export function detectHeaderRows(records: readonly CsvRecord[]): number {
  const rows = records.slice(0, openingRecords).map(({ cells }) => cells);
  const [first = [], second = [], third = []] = rows;
  if (third.some((cell) => importId.test(cell))) return 3;
  if (second.some((cell) => importId.test(cell))) return 2;
  if (isSurveyMonkey(first)) return isSubQuestions(first, second) ? 2 : 1;
  if (isAnswerLike(first, rows.slice(1))) return 0;
  const body = rows.slice(3);
  const typed = typedColumns(body);
  if (body.length < 3 || typed.length < 2) return 1;
  const heads = [first, second, third].findIndex((row) => !isHead(row, typed));
  return heads === -1 ? 3 : Math.max(1, heads);
}

/** Whether a file names its columns as SurveyMonkey does, with sub-questions on a second line. */
export function isSurveyMonkey(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim().toLowerCase().replaceAll('_', ' '));
  return names.includes('respondent id') && names.includes('collector id');
}

function isSubQuestions(first: readonly string[], second: readonly string[]): boolean {
  const at = first.findIndex((cell) => /^respondent[ _]id$/i.test(cell.trim()));
  return (second[at] ?? '').trim() === '' && second.some((cell) => cell.trim() !== '');
}

function isTyped(cell: string): boolean {
  const text = cell.trim();
  return number.test(text) || date.test(text) || email.test(text);
}

/** Columns that are filled at least three times, with nothing but numbers, dates and addresses. */
function typedColumns(body: readonly (readonly string[])[], fewest = 3): number[] {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    const filled = body.map((cells) => cells[at] ?? '').filter((cell) => cell.trim() !== '');
    return filled.length >= fewest && filled.every(isTyped);
  });
}

function isHead(row: readonly string[], typed: readonly number[]): boolean {
  const cells = typed.map((at) => row[at] ?? '');
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled * 2 >= cells.length && !cells.some(isTyped);
}

/** Whether a first line holds a date or an address where the lines under it do; bare numbers may be names of questions. */
function isAnswerLike(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  const typed = typedColumns(body, 1);
  const telling = typed.filter((at) => {
    const text = (first[at] ?? '').trim();
    return date.test(text) || compactDate.test(text) || email.test(text);
  });
  return telling.length > 0 && typed.every((at) => isTyped(first[at] ?? ''));
}
