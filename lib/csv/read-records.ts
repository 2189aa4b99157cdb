import { CsvError, parse } from 'csv-parse';
import { AppError } from '@/lib/errors';
import { type Delimiter, spaces } from './delimiter';
import { type Chunks, decodeChunks, type Encoding } from './encoding';

/** How the text of a file is written. */
export type CsvFormat = { readonly encoding: Encoding; readonly delimiter: Delimiter };

export type CsvRecord = {
  /** The line of the file on which the record begins; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** In bytes; a record longer than this is a quotation mark gone astray. */
const longestRecord = 4_194_304;

/**
 * The records of a file, header included, one after another in flat memory.
 * Blank lines and lines of nothing but delimiters are passed over.
 *
 * @throws {AppError} `invalid`, with a sentence that names the line, if a
 *   quotation mark never closes
 */
export async function* readRecords(chunks: Chunks, format: CsvFormat): AsyncGenerator<CsvRecord> {
  let nextLine = 1;
  /** Where the records begin that were parsed but not handed on yet. */
  const lines: number[] = [];
  const isSpaced = format.delimiter === spaces;
  const parser = parse({
    // A character that no text holds: cells are cut at any number of spaces below.
    delimiter: isSpaced ? '\u0000' : format.delimiter,
    quote: isSpaced ? null : '"',
    // Named, because the parser would else take the first line end it meets for that of the whole file.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    // The parser's own count takes CRLF inside quotation marks for two lines.
    on_record: (cells: string[]) => {
      lines.push(nextLine);
      nextLine += 1 + breaksIn(cells);
      return cells;
    },
  });
  let fed: unknown = null;
  const feeding = feed(parser, decodeChunks(chunks, format.encoding)).catch((error: unknown) => {
    fed = error;
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const line = lines.shift() ?? nextLine;
      if (cells.every((cell) => cell.trim() === '')) continue;
      yield { line, cells: isSpaced ? spacedCells(cells) : unguarded(cells) };
    }
    await feeding;
  } catch (error) {
    throw fed === null && error instanceof CsvError ? asSentence(error, nextLine) : error;
  }
}

type Parser = ReturnType<typeof parse>;

async function feed(parser: Parser, texts: AsyncIterable<string>): Promise<void> {
  for await (const text of texts) {
    if (parser.destroyed) return;
    if (!parser.write(text)) await writable(parser);
  }
  if (!parser.destroyed) parser.end();
}

function writable(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      parser.off('drain', go);
      parser.off('close', go);
      resolve();
    };
    parser.on('drain', go);
    parser.on('close', go);
    if (parser.destroyed) go();
  });
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r'))
      breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return breaks;
}

function spacedCells([text = '']: readonly string[]): string[] {
  return text.trim().split(/\s+/);
}

/** Spreadsheets write `="0123"` where a text must not become a number: the text is meant. */
function unguarded(cells: readonly string[]): readonly string[] {
  if (!cells.some((cell) => cell.startsWith('="'))) return cells;
  return cells.map((cell) => guardedText.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell);
}

const guardedText = /^="((?:[^"]|"")*)"$/;

function asSentence(error: CsvError, line: number): AppError {
  const cause = { cause: error };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new AppError(
      'invalid',
      `A quotation mark opens on line ${line} and never closes, so the lines after it cannot be told apart.`,
      cause,
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new AppError(
      'invalid',
      `What begins on line ${line} goes on for more than 4 MB without an end. Look for a quotation mark there that opens and never closes.`,
      cause,
    );
  }
  return new AppError('invalid', `The file stops being CSV at line ${line}.`, cause);
}
