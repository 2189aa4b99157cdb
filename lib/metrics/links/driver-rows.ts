import type { Correlations } from './driver-correlations';
import { pearson } from './pearson';

/**
 * `n` customers alike in their outcome and in all drivers; `null` is a
 * question not answered. Single customers are rows with n = 1.
 */
export type DriverRow = { outcome: number | null; drivers: readonly (number | null)[]; n: number };

/**
 * Who counts where answers are missing. `listwise`: only customers with the
 * outcome and every driver, so that all numbers speak of the same people;
 * `pairwise`: each correlation uses all who answered its two questions, which
 * keeps more answers but mixes groups of people, and can give correlations
 * that no data could have.
 */
export type Deletion = 'listwise' | 'pairwise';

/** The rows with an outcome and every driver. */
export function completeRows(rows: readonly DriverRow[]): DriverRow[] {
  return rows.filter(
    ({ outcome, drivers, n }) =>
      n > 0 && outcome !== null && drivers.every((value) => value !== null),
  );
}

/**
 * Correlations of the drivers with each other and with the outcome, and the
 * smallest number of customers one of them rests on. `null` if one cannot be
 * estimated: fewer than three customers, or a question all answer alike.
 *
 * @throws {RangeError} if rows differ in their number of drivers
 */
export function correlationsOf(
  rows: readonly DriverRow[],
  deletion: Deletion,
): (Correlations & { n: number }) | null {
  const width = rows[0]?.drivers.length ?? 0;
  if (rows.some(({ drivers }) => drivers.length !== width)) {
    throw new RangeError(`every row has ${width} drivers`);
  }
  const used = deletion === 'listwise' ? completeRows(rows) : rows;
  const columns = Array.from(
    { length: width },
    (_, j) => (row: DriverRow) => row.drivers[j] ?? null,
  );
  const table = [...columns, (row: DriverRow) => row.outcome].map((left) =>
    columns.map((right) => (left === right ? null : pearson(pairsOf(used, left, right)))),
  );
  let smallest = Number.POSITIVE_INFINITY;
  const matrix: number[][] = [];
  for (const line of table) {
    const known = line.flatMap((found) => (found && !found.estimable ? [] : [found]));
    if (known.length < width) return null;
    smallest = known.reduce((least, found) => Math.min(least, found?.n ?? least), smallest);
    matrix.push(known.map((found) => found?.r ?? 1));
  }
  const withOutcome = matrix.at(-1) ?? [];
  return width === 0 ? null : { between: matrix.slice(0, width), withOutcome, n: smallest };
}

function pairsOf(
  rows: readonly DriverRow[],
  left: (row: DriverRow) => number | null,
  right: (row: DriverRow) => number | null,
): { x: number; y: number; n: number }[] {
  return rows.flatMap((row) => {
    const [x, y] = [left(row), right(row)];
    return x === null || y === null ? [] : [{ x, y, n: row.n }];
  });
}
