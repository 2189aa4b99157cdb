import { CsvError, parse } from 'csv-parse';
import { AppError } from '@/lib/errors';
import type { Delimiter } from './delimiter';
import { type Chunks, decodeChunks, type Encoding } from './encoding';

/** How the text of a file is written. */
export type CsvFormat = { readonly encoding: Encoding; readonly delimiter: Delimiter };

export type CsvRecord = {
  /** The line of the file on which the record begins; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A record longer than this is a quotation mark gone astray. */
const longestRecord = 1_048_576;

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
  const parser = parse({
    delimiter: format.delimiter,
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
      if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
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

function asSentence(error: CsvError, line: number): AppError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return new AppError(
      'invalid',
      `A quotation mark opens on line ${line} and never closes, so the lines after it cannot be told apart.`,
      { cause: error },
    );
  }
  return new AppError('invalid', `The file stops being CSV at line ${line}.`, { cause: error });
}
