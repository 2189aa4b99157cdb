import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCells } from './small-cells';

/** Adds the totals that every row and column ends in. */
function withTotals(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 0;
  return [...rows, Array.from({ length: width }, (_, at) => sum(rows.map((row) => row[at] ?? 0)))];
}

describe('hiddenCells', () => {
  test('large cells and empty cells are shown', () => {
    const hidden = hiddenCells(
      withTotals([
        [30, 0],
        [12, 5],
      ]),
      true,
    );
    expect(hidden.flat().every((cell) => cell === null)).toBe(true);
  });

  test('a lone small cell takes the cheapest rectangle with it, so that no total gives it away', () => {
    const hidden = hiddenCells(
      withTotals([
        [3, 40, 200],
        [60, 50, 300],
        [500, 400, 300],
      ]),
      true,
    );
    expect(hidden[0]).toEqual(['small', 'protects', null, null]);
    expect(hidden[1]).toEqual(['protects', 'protects', null, null]);
    expect(hidden[2]).toEqual([null, null, null, null]);
  });

  test('for readers who may open every answer, only the small cell itself is hidden', () => {
    const hidden = hiddenCells(
      withTotals([
        [3, 40],
        [60, 50],
      ]),
      false,
    );
    expect(hidden.flat().filter((cell) => cell !== null)).toEqual(['small']);
  });

  test('small cells protect each other', () => {
    const hidden = hiddenCells(
      withTotals([
        [3, 4, 80],
        [4, 3, 90],
      ]),
      true,
    );
    expect(hidden.flat().filter((cell) => cell === 'protects')).toEqual([]);
    expect(hidden.flat().filter((cell) => cell === 'small')).toHaveLength(4);
  });

  test('the only channel of a small touchpoint is hidden with its total', () => {
    const hidden = hiddenCells(withTotals([[4], [90], [120]]), true);
    expect(hidden[0]).toEqual(['small', 'small']);
  });

  test('no line is left with a single hidden cell, and every small cell is hidden', () => {
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) => {
        const n = fc.oneof(
          fc.constant(0),
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 1, max: 900 }),
        );
        const row = fc.array(n, { minLength: columns, maxLength: columns });
        return fc.array(row, { minLength: rows, maxLength: rows });
      });
    fc.assert(
      fc.property(tables, (cells) => {
        const table = withTotals(cells);
        const hidden = hiddenCells(table, true);
        const lines = [
          ...hidden,
          ...(hidden[0] ?? []).map((_, at) => hidden.map((row) => row[at] ?? null)),
        ];
        for (const line of lines) expect(line.filter((cell) => cell !== null).length).not.toBe(1);
        const small = table.map((row) => row.map((n) => n > 0 && n < 5));
        expect(hidden.map((row) => row.map((cell) => cell === 'small'))).toEqual(small);
        const empty = hidden.flatMap((row, r) => row.filter((_, c) => table[r]?.[c] === 0));
        expect(empty.every((cell) => cell === null)).toBe(true);
      }),
    );
  });
});
