/**
 * `n` customers who are alike in all predictors, `events` of whom did it (say,
 * churned). Single customers are rows with n = 1. Weights may be fractions.
 */
export type LogisticRow = { x: readonly number[]; events: number; n: number };

/**
 * The rows that count anyone.
 *
 * @throws {RangeError} if rows differ in their number of predictors, a value
 * is not finite, or not 0 ≤ events ≤ n
 */
export function countedRows(rows: readonly LogisticRow[]): LogisticRow[] {
  const width = rows[0]?.x.length ?? 0;
  for (const { x, events, n } of rows) {
    if (x.length !== width || !x.every(Number.isFinite)) {
      throw new RangeError(`a row has ${width} finite predictors, not ${x.join(', ')}`);
    }
    if (!(Number.isFinite(n) && events >= 0 && events <= n)) {
      throw new RangeError(`${events} of ${n} is not a share`);
    }
  }
  return rows.filter(({ n }) => n > 0);
}
