import { AppError } from '@/lib/errors';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251';

export type Chunks = AsyncIterable<Uint8Array>;

const headBytes = 65_536;

/** First bytes of files that people take for CSV, and what to say to them. */
const otherFormats: readonly { magic: readonly number[]; sentence: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    sentence:
      'This is an Excel workbook or a ZIP archive, not CSV. Save the sheet as CSV and choose that file.',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    sentence:
      'This is an old Excel or Word file, not CSV. Save the sheet as CSV and choose that file.',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], sentence: 'This is a PDF, not CSV.' },
  {
    magic: [0x1f, 0x8b],
    sentence: 'This file is compressed. Unpack it and choose the CSV inside.',
  },
];

const notText = 'This is not a text file, so it cannot be read as CSV.';

/**
 * Finds out how the characters of a file are written, in one pass over it:
 * byte order marks first, then UTF-8 if every byte agrees, else the Windows
 * code page whose letters the high bytes look like.
 *
 * @throws {AppError} `invalid`, with a sentence, if the file is empty or no text
 */
export async function detectEncoding(chunks: Chunks): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const seen = { bytes: 0, zeros: 0, evenZeros: 0, high: 0, run: 0, inRuns: 0 };
  let marked: Encoding | null = null;
  let valid = true;
  for await (const chunk of chunks) {
    if (seen.bytes === 0) {
      assertNoOtherFormat(chunk);
      marked = byteOrderMark(chunk);
      if (marked !== null && marked !== 'utf-8') return marked;
    }
    if (valid) valid = decodes(strict, chunk);
    tally(chunk, seen);
  }
  if (seen.bytes === 0) throw new AppError('invalid', 'The file is empty.');
  if (seen.zeros > 0) return unmarkedUtf16(seen);
  if (valid) valid = decodes(strict, null);
  if (marked === 'utf-8' || valid) return 'utf-8';
  // Cyrillic words are runs of high bytes; in Western text three in a row are a rarity.
  return seen.inRuns > seen.high * 0.5 ? 'windows-1251' : 'windows-1252';
}

function assertNoOtherFormat(head: Uint8Array): void {
  const other = otherFormats.find(({ magic }) => magic.every((byte, at) => head[at] === byte));
  if (other) throw new AppError('invalid', other.sentence);
}

function byteOrderMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

type Tally = {
  bytes: number;
  zeros: number;
  evenZeros: number;
  high: number;
  /** Letters beyond ASCII in a row, up to the byte looked at. */
  run: number;
  /** Letters in runs of three and more. */
  inRuns: number;
};

const letters = 0xc0;

function tally(chunk: Uint8Array, seen: Tally): void {
  for (const byte of chunk) {
    if (byte === 0) tallyZero(seen);
    if (byte >= 0x80) seen.high += 1;
    seen.run = byte >= letters ? seen.run + 1 : 0;
    if (seen.run >= 3) seen.inRuns += seen.run === 3 ? 3 : 1;
    seen.bytes += 1;
  }
}

function tallyZero(seen: Tally): void {
  seen.zeros += 1;
  if (seen.bytes % 2 === 0) seen.evenZeros += 1;
}

/** Plain text in UTF-16 has a zero in nearly every other byte; anything else with zeros is no text. */
function unmarkedUtf16({ bytes, zeros, evenZeros }: Tally): Encoding {
  const half = bytes / 2;
  if (evenZeros === 0 && zeros > half * 0.5) return 'utf-16le';
  if (evenZeros === zeros && zeros > half * 0.5) return 'utf-16be';
  throw new AppError('invalid', notText);
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    decoder.decode(chunk ?? new Uint8Array(), { stream: chunk !== null });
    return true;
  } catch {
    return false;
  }
}

/** The text of a file, piece by piece, without a byte order mark and without NULs, which no database keeps. */
export async function* decodeChunks(chunks: Chunks, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true }).replaceAll('\0', '');
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The beginning of a text: at least 64 thousand characters where there are so many. */
export async function headOf(texts: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const text of texts) {
    head += text;
    if (head.length >= headBytes) break;
  }
  return head;
}
