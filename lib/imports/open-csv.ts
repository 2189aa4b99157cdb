import 'server-only';
import { detectDelimiter } from '@/lib/csv/delimiter';
import { decodeChunks, detectEncoding, headOf } from '@/lib/csv/encoding';
import { readHeader } from '@/lib/csv/header';
import { columnProfiler, type FileProfile } from '@/lib/csv/profile';
import { type CsvFormat, type CsvRecord, readRecords } from '@/lib/csv/read-records';
import { AppError } from '@/lib/errors';
import type { ImportSource } from './import-source';

/** A file that proved to be CSV. */
export type CsvFile = {
  readonly source: ImportSource;
  readonly format: CsvFormat;
  readonly columns: readonly string[];
  /** What was odd about the header, in sentences. */
  readonly notices: readonly string[];
};

/**
 * Finds out how a file is written and what its columns are called.
 *
 * @throws {AppError} `invalid`, with a sentence, if it is no CSV
 */
export async function openCsv(source: ImportSource): Promise<CsvFile> {
  const encoding = await detectEncoding(source.chunks());
  const head = await headOf(decodeChunks(source.chunks(), encoding));
  const format = { encoding, delimiter: detectDelimiter(head) };
  for await (const { cells } of readRecords(source.chunks(), format)) {
    const { columns, notices } = readHeader(cells);
    return { source, format, columns, notices };
  }
  throw new AppError('invalid', 'The file has no line with anything in it.');
}

/** The lines under the header, in the order of the file. */
export async function* dataLines({ source, format }: CsvFile): AsyncGenerator<CsvRecord> {
  let header = true;
  for await (const record of readRecords(source.chunks(), format)) {
    if (!header) yield record;
    header = false;
  }
}

/**
 * Looks at every line of a file once.
 *
 * @throws {AppError} `invalid` if there is none under the header, or a quotation mark never closes
 */
export async function profileFile(file: CsvFile): Promise<FileProfile> {
  const { add, profile } = columnProfiler(file.columns);
  for await (const record of dataLines(file)) add(record);
  const found = profile();
  if (found.lines === 0) {
    throw new AppError('invalid', 'The file has a header but no line of answers under it.');
  }
  return found;
}
