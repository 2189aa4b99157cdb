import type { AppError } from '@/lib/errors';
import { refusal } from '@/lib/words/refusal';
import { type Delimiter, spaces } from './delimiter';
import { type Chunks, decodeChunks } from './encoding';
import type { Encoding } from './encodings';
import { CutProblem, type CutRecord, RecordCutter } from './record-cutter';

/** How the text of a file is written. */
export type CsvFormat = { readonly encoding: Encoding; readonly delimiter: Delimiter };

export type CsvRecord = {
  /** The line of the file on which the record begins; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/**
 * The records of a file, header included, in flat memory: as many at once as a
 * piece of the file holds, because waiting for each would take longer than
 * reading it. Blank lines and lines of nothing but delimiters are passed over.
 *
 * @throws {AppError} `invalid`, with a sentence that names the line, if a
 *   quotation mark never closes
 */
export async function* readRecords(
  chunks: Chunks,
  { encoding, delimiter }: CsvFormat,
): AsyncGenerator<readonly CsvRecord[]> {
  const isSpaced = delimiter === spaces;
  const cutter = new RecordCutter(isSpaced ? null : delimiter);
  const meant = (records: readonly CutRecord[]) =>
    records
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map((record) => (isSpaced ? spaced(record) : unguarded(record)));
  try {
    for await (const text of decodeChunks(chunks, encoding)) yield meant(cutter.push(text));
    yield meant(cutter.end());
  } catch (error) {
    throw error instanceof CutProblem ? asSentence(error) : error;
  }
}

function spaced({ line, cells: [text = ''] }: CutRecord): CsvRecord {
  return { line, cells: text.trim().split(/\s+/) };
}

/** Spreadsheets write `="0123"` where a text must not become a number: the text is meant. */
function unguarded(record: CutRecord): CsvRecord {
  const { line, cells } = record;
  if (!cells.some((cell) => cell.startsWith('="'))) return record;
  const texts = cells.map((cell) => guardedText.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell);
  return { line, cells: texts };
}

const guardedText = /^="((?:[^"]|"")*)"$/;

function asSentence(problem: CutProblem): AppError {
  const { line } = problem;
  return problem.problem === 'never-closes'
    ? refusal('invalid', 'import-notices.never-closes', { line })
    : refusal('invalid', 'import-notices.too-long', { line });
}
