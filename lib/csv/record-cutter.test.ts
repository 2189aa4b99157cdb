import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CutProblem, RecordCutter } from './record-cutter';

function cut(text: string, delimiter = ',', size = text.length || 1) {
  const cutter = new RecordCutter(delimiter);
  const records = [];
  for (let from = 0; from < text.length; from += size) {
    records.push(...cutter.push(text.slice(from, from + size)));
  }
  return [...records, ...cutter.end()];
}

const cells = (text: string, delimiter?: string, size?: number) =>
  cut(text, delimiter, size).map((record) => record.cells);

test.each<[string, string[][]]>([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a\r\nb\rc\nd\r\n', [['a'], ['b'], ['c'], ['d']]],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['"a,1","b\n2","c ""3"""\n', [['a,1', 'b\n2', 'c "3"']]],
  ['"",x\n', [['', 'x']]],
  ['5" screen,6"\n', [['5" screen', '6"']]],
  ['"so" he said,"x"\n', [['"so" he said', 'x']]],
  ['"so" and "so",""""\n', [['"so" and "so"', '"']]],
  ['a,"b"', [['a', 'b']]],
  ['a,"', []],
])('%j', (text, expected) => {
  if (expected.length === 0) expect(() => cut(text)).toThrow(CutProblem);
  else for (const size of [1, 2, 3, 1_000]) expect(cells(text, ',', size)).toEqual(expected);
});

test('cuts whatever comes as csv-parse does, wherever the pieces end', () => {
  const unit = fc.constantFrom('a', 'ß', ' ', ',', ';', '"', '"', '\n', '\r');
  const text = fc.string({ unit, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), fc.integer({ min: 1, max: 9 }), (...sample) => {
      const [said, delimiter, size] = sample;
      expect(outcome(() => cells(said, delimiter, size))).toEqual(
        outcome(() => parsed(said, delimiter)),
      );
    }),
    { numRuns: 500 },
  );
});

function parsed(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
}

function outcome(work: () => string[][]): string[][] | 'refused' {
  try {
    return work();
  } catch {
    return 'refused';
  }
}

test('a record begins on the line that the file shows', () => {
  const found = cut('a\r\n"x\r\ny\nz",1\r\n\r\nb');
  expect(found.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
});

test('names the line on which the record begins that never ends', () => {
  const problem = (text: string) => {
    try {
      cut(text, ',', 100_000);
    } catch (error) {
      return error;
    }
  };
  expect(problem('a,b\n1,2\n"3,4\n5,6\n')).toMatchObject({ problem: 'never-closes', line: 3 });
  const long = `a,b\n1,2\n"3${',4\n'.repeat(1_500_000)}`;
  expect(problem(long)).toMatchObject({ problem: 'too-long', line: 3 });
});

test('without a delimiter a line is one cell, marks and all', () => {
  expect(new RecordCutter(null).push('1 "2\n3 4"\n').map((record) => record.cells)).toEqual([
    ['1 "2'],
    ['3 4"'],
  ]);
});
