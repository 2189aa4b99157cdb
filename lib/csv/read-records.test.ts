import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimiters, detectDelimiter } from './delimiter';
import { type Chunks, detectEncoding } from './encoding';
import type { Encoding } from './encodings';
import { readHeader } from './header';
import { type CsvFormat, type CsvRecord, readRecords } from './read-records';
import { csvLines } from './write-csv';

const utf8: CsvFormat = { encoding: 'utf-8', delimiter: ',' };

async function* inChunks(bytes: Uint8Array, size: number): Chunks {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function records(text: string | Uint8Array, format = utf8, size = 7): Promise<CsvRecord[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const found: CsvRecord[] = [];
  for await (const some of readRecords(inChunks(bytes, size), format)) found.push(...some);
  return found;
}

const foundIn = (bytes: Uint8Array | string, size = 5) =>
  detectEncoding(
    inChunks(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, size),
  );
const encodingOf = async (bytes: Uint8Array | string) => (await foundIn(bytes)).encoding;

describe('reading CSV', () => {
  test('gives back what was written, whatever the cells hold and wherever the chunks end', async () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replaceAll('\uFEFF', '').replaceAll('\r', ''));
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...delimiters),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, size) => {
          const text = stringify(rows, { delimiter, quoted: true });
          const found = await records(text, { encoding: 'utf-8', delimiter }, size);
          expect(found.map(({ cells }) => cells)).toEqual(
            rows.filter((cells) => cells.some((one) => one.trim() !== '')),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('tells the line of the file, past blank lines and line breaks inside cells', async () => {
    const found = await records('a,b\r\n1,2\r\n\r\n"x\r\ny",3\r\n , \r\n4,5');
    expect(found.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, '1'],
      [4, 'x\r\ny'],
      [7, '4'],
    ]);
  });

  test('names the line of a quotation mark that never closes', async () => {
    await expect(records('a,b\n1,2\n"3,4\n5,6\n')).rejects.toThrow(
      'A quotation mark opens on line 3 and never closes',
    );
  });

  test('passes on an error of the file itself', async () => {
    async function* broken(): Chunks {
      yield new TextEncoder().encode('a,b\n');
      throw new Error('the disk is gone');
    }
    const reading = async () => {
      for await (const _ of readRecords(broken(), utf8));
    };
    await expect(reading()).rejects.toThrow('the disk is gone');
  });

  test('stops reading when nobody wants more', async () => {
    const text = new TextEncoder().encode('a,b\n'.repeat(200_000));
    for await (const [first] of readRecords(inChunks(text, 65_536), utf8)) {
      expect(first?.line).toBe(1);
      break;
    }
  });
});

describe('encodings', () => {
  const windows = (text: string, table: Record<string, number>) =>
    Uint8Array.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)));
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    [...text].forEach((letter, at) => {
      view.setUint16(at * 2, letter.charCodeAt(0), !big);
    });
    return bytes;
  };
  const cases: [string, Uint8Array | string, Encoding][] = [
    ['UTF-8', 'größe;ю', 'utf-8'],
    ['UTF-8 with a mark', '\uFEFFa,b', 'utf-8'],
    ['UTF-16, little end first, with a mark', utf16('\uFEFFa,b', false), 'utf-16le'],
    ['UTF-16, big end first, with a mark', utf16('\uFEFFa,b', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16('a,b\n1,2', false), 'utf-16le'],
    ['Windows-1252', windows('score;größe', { ö: 0xf6, ß: 0xdf }), 'windows-1252'],
    [
      'Windows-1251',
      Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x31]),
      'windows-1251',
    ],
  ];
  test.each(cases)('%s', async (_name, bytes, encoding) => {
    expect(await encodingOf(bytes)).toBe(encoding);
  });

  test('a byte order mark is no part of the first name', async () => {
    expect((await records('\uFEFFscore,date\n1,2'))[0]?.cells).toEqual(['score', 'date']);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'The file is empty.'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'Excel workbook'],
    ['a PDF', '%PDF-1.7', 'This is a PDF'],
    ['noise', Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256), 'not a text file'],
  ])('%s gets a sentence', async (_name, bytes, sentence) => {
    await expect(encodingOf(bytes)).rejects.toThrow(sentence);
  });
});

describe('delimiters', () => {
  test.each([
    ['a,b\n1,2\n', ','],
    ['score;text\n5;one, two\n4;three, four, five\n', ';'],
    ['a\tb\tc\n1\t2\t3\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['"a;x";b,c\n"1,2";3\n', ';'],
    ['one\n1\n2\n', ','],
  ])('%j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('headers', () => {
  test('names that are empty or come twice are made distinct, and said', () => {
    const { columns, notices } = readHeader(['Q1', ' NETPRO  ', '', 'Q1', 'Q1']);
    expect(columns).toEqual(['Q1', 'NETPRO', 'Column 3', 'Q1 (2)', 'Q1 (3)']);
    expect(notices).toHaveLength(3);
  });

  test('too many columns get a sentence', () => {
    expect(() => readHeader(Array.from({ length: 1001 }, (_, at) => `c${at}`))).toThrow(
      '1001 columns',
    );
  });
});

test('nothing we write runs as a formula in a spreadsheet', () => {
  expect(csvLines([['=1+1', '+2', '-3', '@x', 'a"b', 5]])).toBe(`'=1+1,'+2,'-3,'@x,"a""b",5\r\n`);
});
