import { refusal } from '@/lib/words/refusal';
import type { Said } from '@/lib/words/said';
import type { WordKey } from '@/lib/words/words';
import { ByteTally } from './byte-tally';
import type { Encoding } from './encodings';

export type Chunks = AsyncIterable<Uint8Array>;

const headBytes = 65_536;

/** How the characters of a file are written, and what is odd about them, each in a sentence. */
export type FoundEncoding = { readonly encoding: Encoding; readonly notices: readonly Said[] };

/** First bytes of files that people take for CSV, and what to say to them. */
const otherFormats: readonly { magic: readonly number[]; sentence: WordKey }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], sentence: 'import-notices.is-excel' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'import-notices.is-old-excel' },
  { magic: [0x25, 0x50, 0x44, 0x46], sentence: 'import-notices.is-pdf' },
  { magic: [0x1f, 0x8b], sentence: 'import-notices.is-compressed' },
  { magic: [0x89, 0x50, 0x4e, 0x47], sentence: 'import-notices.is-picture' },
  { magic: [0xff, 0xd8, 0xff], sentence: 'import-notices.is-picture' },
];

/**
 * Finds out how the characters of a file are written, in one pass over it:
 * byte order marks first, then UTF-8 if nearly every byte agrees, else the
 * Windows code page whose letters the high bytes look like.
 *
 * @throws {AppError} `invalid`, with a sentence, if the file is empty or no text
 */
export async function detectEncoding(chunks: Chunks): Promise<FoundEncoding> {
  const seen = new ByteTally();
  let marked: Encoding | null = null;
  for await (const chunk of chunks) {
    if (seen.bytes === 0) {
      assertNoOtherFormat(chunk);
      marked = byteOrderMark(chunk);
      if (marked !== null && marked !== 'utf-8') return { encoding: marked, notices: [] };
    }
    seen.add(chunk);
  }
  seen.end();
  if (seen.bytes === 0) throw refusal('invalid', 'import-notices.empty-file');
  const wide = unmarkedUtf16(seen);
  if (wide !== null) return { encoding: wide, notices: [] };
  if (seen.controls > seen.bytes * 0.01 || seen.zeros > seen.bytes * 0.25) {
    throw refusal('invalid', 'import-notices.no-text');
  }
  const encoding = marked ?? narrowEncoding(seen);
  return { encoding, notices: oddBytes(seen, encoding) };
}

/**
 * The way one-byte text is written. Text of a code page all but never looks
 * like UTF-8 by chance, so a few bytes that are not UTF-8 among many that are
 * were broken on the way.
 */
function narrowEncoding({ broken, sequences, inRuns, high }: ByteTally): Encoding {
  if (broken === 0 || sequences > broken) return 'utf-8';
  // Cyrillic words are runs of high bytes; in Western text three in a row are a rarity.
  return inRuns > high * 0.5 ? 'windows-1251' : 'windows-1252';
}

function oddBytes({ zeroLine, brokenLine }: ByteTally, encoding: Encoding): Said[] {
  const notices: Said[] = [];
  if (brokenLine !== null && encoding === 'utf-8') {
    notices.push({ key: 'import-notices.broken-characters', values: { line: brokenLine } });
  }
  if (zeroLine !== null) {
    notices.push({ key: 'import-notices.nul-characters', values: { line: zeroLine } });
  }
  return notices;
}

function assertNoOtherFormat(head: Uint8Array): void {
  const other = otherFormats.find(({ magic }) => magic.every((byte, at) => head[at] === byte));
  if (other) throw refusal('invalid', other.sentence);
}

function byteOrderMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 has its line feeds in two bytes; a file of one line has zeros in every other byte. */
function unmarkedUtf16(seen: ByteTally): Encoding | null {
  const { bytes, zeros, evenZeros, lineFeeds, littleFeeds, bigFeeds } = seen;
  if (zeros === 0) return null;
  if (lineFeeds > 0) {
    if (littleFeeds > lineFeeds * 0.5) return 'utf-16le';
    return bigFeeds > lineFeeds * 0.5 ? 'utf-16be' : null;
  }
  if (zeros <= bytes * 0.25) return null;
  if (evenZeros === 0) return 'utf-16le';
  return evenZeros === zeros ? 'utf-16be' : null;
}

/** In bytes. A part of a text keeps all of its piece in memory, so pieces are small. */
const pieceBytes = 65_536;

/** The text of a file, piece by piece, without a byte order mark and without NULs, which no database keeps. */
export async function* decodeChunks(chunks: Chunks, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const mended = encoding === 'windows-1252' ? fromWindows : (text: string) => text;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += pieceBytes) {
      const bytes = chunk.subarray(from, from + pieceBytes);
      const text = mended(decoder.decode(bytes, { stream: true }).replaceAll('\0', ''));
      if (text !== '') yield text;
    }
  }
  const rest = mended(decoder.decode());
  if (rest !== '') yield rest;
}

/** What Windows-1252 has on the bytes 0x80 to 0x9F; a `�` where it has nothing. */
const windowsSigns = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** Some versions of Node read Windows-1252 as Latin-1, which has control characters on these bytes (nodejs/node#56542). */
function fromWindows(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  );
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
