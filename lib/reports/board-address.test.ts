import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayAll } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { parseBoardAddress, printBoardAddress } from './board-address';

const catalog = {
  attributes: [
    { key: 'language', name: 'Language', values: ['en'] },
    { key: 'plan', name: 'Plan', values: ['Pro', 'A~B %', ''] },
  ],
};
const parse = (text: string) =>
  parseBoardAddress(Object.fromEntries(new URLSearchParams(text)), catalog);

test('the usual board has an empty address', () => {
  const { address, notices } = parse('');
  expect(notices).toEqual([]);
  expect(address).toMatchObject({
    view: 'grid',
    rows: 'touchpoint',
    columns: 'channel',
    heat: true,
    isBridged: false,
  });
  expect(printBoardAddress(address)).toEqual({});
});

test('rows and columns are any two dimensions, never the same', () => {
  expect(parse('rows=attr.plan&cols=survey').address).toMatchObject({
    rows: 'attr.plan',
    columns: 'survey',
  });
  expect(parse('rows=channel').address.columns).toBe('touchpoint');
  const same = parse('rows=survey&cols=survey');
  expect(same.address).toMatchObject({ rows: 'survey', columns: 'channel' });
  expect(same.notices).toEqual([{ key: 'notices.rows-are-columns' }]);
  expect(sayAll(wordsIn('en'), parse('rows=attr.colour').notices)).toEqual([
    '“attr.colour” is not a value of “rows”, so it was left out.',
  ]);
});

test('scales are bridged only where that is asked for, and then none is chosen', () => {
  expect(parse('bridge=on')).toMatchObject({ address: { isBridged: true }, notices: [] });
  expect(parse('bridge=off').address.isBridged).toBe(false);
  expect(parse('bridge=yes')).toMatchObject({
    address: { isBridged: false },
    notices: [{ key: 'notices.not-a-value', values: { text: 'yes', name: 'bridge' } }],
  });
  expect(parse('bridge=on&scale=1-5-ease').notices).toEqual([{ key: 'notices.all-scales' }]);
});

test('a cell of old links opens still', () => {
  expect(parse('cell=support-case~phone').address.cell).toEqual({
    row: 'support-case',
    column: 'phone',
  });
  expect(parse('cell=support-case').address.cell).toBeNull();
  expect(parse('cell=%25E0%25A4~phone').address.cell).toBeNull();
});

describe('printing', () => {
  const key = fc.oneof(fc.constantFrom('', '~', '%', 'a~b', '-', 'Ünïcode 100 %'), fc.string());
  const dimensions = fc.constantFrom(
    ['touchpoint', 'channel'],
    ['channel', 'survey'],
    ['attr.plan', 'attr.language'],
  );

  test('and reading gives the address back, whatever the keys', () => {
    fc.assert(
      fc.property(
        dimensions,
        fc.constantFrom('grid', 'trends', 'periods'),
        fc.constantFrom('all', 'best', 'target', 'norm'),
        fc.boolean(),
        fc.boolean(),
        fc.array(
          key.filter((one) => one !== '-'),
          { maxLength: 3 },
        ),
        fc.option(fc.record({ row: key, column: key }), { nil: null }),
        ([rows = '', columns = ''], view, against, heat, isBridged, pinned, cell) => {
          const shown = cell && cell.row !== '-' && cell.column !== '-' ? cell : null;
          const start = parse(`rows=${rows}&cols=${columns}&view=${view}&against=${against}`);
          const address = { ...start.address, heat, isBridged, pinned, cell: shown };
          const printed = new URLSearchParams(printBoardAddress(address));
          expect(parse(printed.toString()).address).toEqual(address);
        },
      ),
      { seed: 3 },
    );
  });
});
