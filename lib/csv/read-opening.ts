import type { Said } from '@/lib/words/said';
import { readHeader } from './header';
import { detectHeaderRows, isSurveyMonkey } from './header-rows';
import { findPreset, type PresetId } from './preset';
import type { CsvRecord } from './read-records';
import { columnName } from './stored-names';

/** What the top of a file says. */
export type Opening = {
  /** Lines that name the columns; answers begin after them. */
  readonly headerRows: number;
  /** One name a column, each only once. */
  readonly columns: readonly string[];
  /** What a second header line says of a column: its question. */
  readonly labels: Readonly<Record<string, string>>;
  /** The program that wrote the file, where its header gives it away. */
  readonly preset: PresetId | null;
  /** What was odd, each in a sentence. */
  readonly notices: readonly Said[];
};

/**
 * Reads the names of the columns from the first records of a file.
 *
 * @param wanted how many header lines there are, if somebody said so
 * @throws {AppError} `invalid` if there are more columns than can be mapped
 */
export function readOpening(records: readonly CsvRecord[], wanted: number | null): Opening {
  const headerRows = wanted ?? detectHeaderRows(records);
  const rows = records.slice(0, headerRows).map(({ cells }) => cells);
  const [first = [], second = []] = rows;
  if (headerRows === 0) return { ...nameless(records), headerRows };
  const isJoined = rows.length > 1 && (isSurveyMonkey(first) || hasGaps(first, second));
  const { columns, notices } = readHeader(isJoined ? joined(first, second) : first);
  const labels = Object.fromEntries(
    isJoined ? [] : columns.flatMap((name, at) => labelOf(name, second[at] ?? '')),
  );
  return { headerRows, columns, labels, notices, preset: findPreset(columns) };
}

function nameless(records: readonly CsvRecord[]): Omit<Opening, 'headerRows'> {
  const width = Math.max(1, ...records.map(({ cells }) => cells.length));
  const { columns } = readHeader(Array.from({ length: width }, (_, at) => columnName(at + 1)));
  const notices: Said[] = [{ key: 'import-notices.no-header' }];
  return { columns, labels: {}, notices, preset: null };
}

/** Whether a question is written once and its parts stand under it and to the right. */
function hasGaps(first: readonly string[], second: readonly string[]): boolean {
  return second.some((cell, at) => cell.trim() !== '' && (first[at] ?? '').trim() === '');
}

const plainAnswer = /^(open-ended )?response$/i;

/** One name a column from two lines: `Please rate – Speed`. */
function joined(first: readonly string[], second: readonly string[]): string[] {
  let question = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const name = (first[at] ?? '').trim();
    const part = (second[at] ?? '').trim();
    if (name !== '') question = name;
    if (part === '') return name;
    if (plainAnswer.test(part)) return question;
    return question === '' ? part : `${question} – ${part}`;
  });
}

function labelOf(name: string, label: string): [string, string][] {
  const text = label.replace(/\s+/g, ' ').trim();
  return text === '' || text === name ? [] : [[name, text.slice(0, 500)]];
}
