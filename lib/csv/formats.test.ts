import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { delimiters, detectDelimiter } from './delimiter';
import { type Chunks, decodeChunks, detectEncoding, headOf } from './encoding';
import type { Encoding } from './encodings';
import { type CsvRecord, readRecords } from './read-records';

async function* inChunks(bytes: Uint8Array, size: number): Chunks {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Letters and signs of the code pages, with their bytes. */
const pages = {
  'windows-1252': new Map(
    [...'ößéñ€“”'].map((letter, at) => [
      letter,
      [0xf6, 0xdf, 0xe9, 0xf1, 0x80, 0x93, 0x94][at] ?? 0,
    ]),
  ),
  'windows-1251': new Map(
    Array.from({ length: 64 }, (_, at) => [String.fromCharCode(0x410 + at), 0xc0 + at]),
  ),
};

function encoded(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252' || encoding === 'windows-1251') {
    return Uint8Array.from(
      [...text].map((letter) => pages[encoding].get(letter) ?? letter.charCodeAt(0)),
    );
  }
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  }
  return bytes;
}

/** The whole way in: encoding, delimiter and cells found out from the bytes alone. */
async function understood(bytes: Uint8Array, size = 4_096) {
  const { encoding, notices } = await detectEncoding(inChunks(bytes, size));
  const head = await headOf(decodeChunks(inChunks(bytes, size), encoding));
  const format = { encoding, delimiter: detectDelimiter(head) };
  const records: CsvRecord[] = [];
  for await (const some of readRecords(inChunks(bytes, size), format)) records.push(...some);
  return {
    ...format,
    notices: notices.map(inEnglish),
    records,
    cells: records.map(({ cells }) => cells),
  };
}

const words: Record<Encoding, readonly string[]> = {
  'utf-8': ['score', 'größe', 'Привет', '日本', '👍', '“so”', 'a "b" c', 'x\ny', '', '7'],
  'utf-16le': ['score', 'größe', 'Привет', '日本', '👍', 'a "b" c', 'x\ny', '', '7'],
  'utf-16be': ['score', 'größe', 'Привет', '日本', '👍', 'a "b" c', 'x\ny', '', '7'],
  'windows-1252': ['score', 'größe', 'café', 'niño', '5 €', '“so”', 'a "b" c', 'x\ny', '', '7'],
  'windows-1251': ['оценка', 'Привет', 'Очень долго ждал', 'хорошо', 'x\ny', '', '7'],
};
const telling: Record<Encoding, string> = {
  'utf-8': 'größe',
  'utf-16le': 'größe',
  'utf-16be': 'größe',
  'windows-1252': 'größe',
  'windows-1251': 'Привет',
};

describe('what is printed is read back', () => {
  const cases = delimiters.flatMap((delimiter) => [
    ...(['utf-8', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) => [
      [delimiter, encoding, true] as const,
      [delimiter, encoding, false] as const,
    ]),
    [delimiter, 'windows-1252', false] as const,
    [delimiter, 'windows-1251', false] as const,
  ]);
  test.each(cases)(
    'with %j between cells, as %s, marked: %s',
    async (delimiter, encoding, mark) => {
      const cell = fc.constantFrom(...words[encoding]);
      const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 12,
        }),
      );
      await fc.assert(
        fc.asyncProperty(table, fc.integer({ min: 1, max: 70 }), async (rows, size) => {
          const header = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => `name ${at}`);
          const all = [header, header.map(() => telling[encoding]), ...rows];
          const text = stringify(all, {
            delimiter,
            record_delimiter: 'windows',
            quoted_match: /[\r\n]/,
          });
          const found = await understood(encoded(text, encoding, mark), size);
          expect(found).toMatchObject({ encoding, delimiter, notices: [] });
          expect(found.cells).toEqual(all.filter((cells) => cells.some((one) => one !== '')));
        }),
        { numRuns: 25 },
      );
    },
  );

  test('whatever line ends are mixed, and wherever the chunks end', async () => {
    const ends = fc.array(fc.constantFrom('\r\n', '\n', '\r'), { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(ends, fc.integer({ min: 1, max: 9 }), async (lineEnds, size) => {
        const text = lineEnds.map((end, at) => `${at},"b ""${at}"""${end}`).join('');
        const { cells, records } = await understood(new TextEncoder().encode(text), size);
        expect(cells).toEqual(lineEnds.map((_, at) => [String(at), `b "${at}"`]));
        expect(records.map(({ line }) => line)).toEqual(lineEnds.map((_, at) => at + 1));
      }),
    );
  });
});

describe('bytes that do not belong', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) =>
        typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
      ),
    );

  test.each([3, 1_000])('broken UTF-8 is read, its line told (chunks of %i)', async (size) => {
    const file = bytes('score,why\n5,größe\n4,caf', [0xc3], '\n3,naïve', [0xff], '\n');
    const { encoding, notices, cells } = await understood(file, size);
    expect(encoding).toBe('utf-8');
    expect(notices).toEqual([expect.stringContaining('line 3 is the first')]);
    expect(cells).toEqual([
      ['score', 'why'],
      ['5', 'größe'],
      ['4', 'caf\uFFFD'],
      ['3', 'naïve\uFFFD'],
    ]);
  });

  test('a character cut off by the end of the file is told as well', async () => {
    const { notices } = await understood(bytes('score,why\n5,größe ', [0xe2, 0x82]));
    expect(notices).toEqual([expect.stringContaining('line 2')]);
  });

  test.each([1, 1_000])('NULs are dropped, their line told (chunks of %i)', async (size) => {
    const { encoding, notices, cells } = await understood(bytes('a,b\n1,x\0y\n2,z\n'), size);
    expect(encoding).toBe('utf-8');
    expect(notices).toEqual([expect.stringContaining('first on line 2')]);
    expect(cells).toEqual([
      ['a', 'b'],
      ['1', 'xy'],
      ['2', 'z'],
    ]);
  });

  test.each([
    ['a workbook', [0x50, 0x4b, 3, 4, 0, 0], /Save the sheet as CSV/],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /Save the sheet as CSV/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], /picture.*save the sheet as CSV/],
    ['a photo', [0xff, 0xd8, 0xff, 0xe0], /picture.*save the sheet as CSV/],
    ['a compressed file', [0x1f, 0x8b, 8, 0], /Unpack it and choose the CSV/],
    ['noise', Array.from({ length: 3_000 }, (_, at) => (at * at * 31) % 253), /not a text file/],
  ])('%s is refused with the way out', async (_name, content, sentence) => {
    await expect(understood(Uint8Array.from(content))).rejects.toThrow(sentence);
  });
});

describe('lines that are too much', () => {
  const text = (content: string) => understood(new TextEncoder().encode(content), 65_536);

  test('a line of 1 MB is read whole, and its end is not the end of the file', async () => {
    const long = 'so '.repeat(350_000);
    const { cells } = await text(`score,why\n5,${long}\n4,short\n`);
    expect(cells.map(([score, why]) => [score, why?.length])).toEqual([
      ['score', 3],
      ['5', 1_050_000],
      ['4', 5],
    ]);
  });

  test('a line without an end is told as what it is', async () => {
    await expect(text(`score,why\n5,${'x'.repeat(4_200_000)}`)).rejects.toThrow(
      'What begins on line 2 goes on for more than 4 MB',
    );
  });

  test('500 columns are read', async () => {
    const header = Array.from({ length: 500 }, (_, at) => `Q${at + 1}`);
    const { cells } = await text(`${header.join()}\n${header.map(() => '5').join()}\n`);
    expect(cells.map(({ length }) => length)).toEqual([500, 500]);
  });

  test('a text that a spreadsheet kept from becoming a number is that text', async () => {
    const { cells } = await text('id,score,why\n="007",="5","=""so"""\n1,=1+1,"=""a""&""b"""\n');
    expect(cells.slice(1)).toEqual([
      ['007', '5', 'so'],
      ['1', '=1+1', '="a"&"b"'],
    ]);
  });
});
