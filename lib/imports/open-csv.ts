import 'server-only';
import { detectDelimiter } from '@/lib/csv/delimiter';
import { decodeChunks, detectEncoding, headOf } from '@/lib/csv/encoding';
import { openingRecords } from '@/lib/csv/header-rows';
import type { FileReading } from '@/lib/csv/mapping';
import type { PresetId } from '@/lib/csv/preset';
import { columnProfiler, type FileProfile } from '@/lib/csv/profile';
import { readOpening } from '@/lib/csv/read-opening';
import { type CsvFormat, type CsvRecord, readRecords } from '@/lib/csv/read-records';
import { refusal } from '@/lib/words/refusal';
import type { Said } from '@/lib/words/said';
import type { ImportSource } from './import-source';

/** A file that proved to be CSV. */
export type CsvFile = {
  readonly source: ImportSource;
  readonly format: CsvFormat;
  readonly columns: readonly string[];
  /** Lines at the top that name the columns. */
  readonly headerRows: number;
  /** What a second header line says of a column. */
  readonly labels: Readonly<Record<string, string>>;
  /** The program that wrote the file, where its header gives it away. */
  readonly preset: PresetId | null;
  /** What was odd about the file and its header, each in a sentence. */
  readonly notices: readonly Said[];
};

/**
 * Finds out how a file is written and what its columns are called.
 *
 * @param reading what somebody said of it; the rest is found out
 * @throws {AppError} `invalid`, with a sentence, if it is no CSV
 */
export async function openCsv(source: ImportSource, reading?: FileReading): Promise<CsvFile> {
  const found = await detectEncoding(source.chunks());
  const encoding = reading?.encoding ?? found.encoding;
  const head = await headOf(decodeChunks(source.chunks(), encoding));
  const format = { encoding, delimiter: reading?.delimiter ?? detectDelimiter(head) };
  const records: CsvRecord[] = [];
  for await (const some of readRecords(source.chunks(), format)) {
    records.push(...some.slice(0, openingRecords - records.length));
    if (records.length === openingRecords) break;
  }
  if (records.length === 0) {
    throw refusal('invalid', 'import-notices.no-line');
  }
  const opening = readOpening(records, reading?.headerRows ?? null);
  const odd = encoding === found.encoding ? found.notices : [];
  return { source, format, ...opening, notices: [...odd, ...opening.notices] };
}

/** The lines under the header, in the order of the file, as many at once as come. */
export async function* dataLines({
  source,
  format,
  headerRows,
}: CsvFile): AsyncGenerator<readonly CsvRecord[]> {
  let above = headerRows;
  for await (const records of readRecords(source.chunks(), format)) {
    yield above === 0 ? records : records.slice(above);
    above = Math.max(0, above - records.length);
  }
}

/**
 * Looks at every line of a file once.
 *
 * @throws {AppError} `invalid` if there is none under the header, or a quotation mark never closes
 */
export async function profileFile(file: CsvFile): Promise<FileProfile> {
  const { add, profile } = columnProfiler(file.columns, file.labels);
  for await (const records of dataLines(file)) records.forEach(add);
  const found = profile();
  assertHasLines(found.lines);
  return found;
}

/** @throws {AppError} `invalid` if there is no line under the header */
export function assertHasLines(lines: number): void {
  if (lines > 0) return;
  throw refusal('invalid', 'import-notices.only-header');
}
