/**
 * `n` customers with the scores `x` and `y`. Scores are whole numbers, so the
 * database counts equal pairs and a million customers arrive as a small table;
 * of measurements, each pair has n = 1.
 */
export type Pair = { x: number; y: number; n: number };

/**
 * Pairs of two lists of equal length. Where either side is `null` (not
 * answered) the pair is left out.
 *
 * @throws {RangeError} if the lists differ in length
 */
export function pairUp(x: readonly (number | null)[], y: readonly (number | null)[]): Pair[] {
  if (x.length !== y.length) throw new RangeError(`${x.length} values against ${y.length}`);
  return x.flatMap((left, index) => {
    const right = y[index] ?? null;
    return left === null || right === null ? [] : [{ x: left, y: right, n: 1 }];
  });
}

/**
 * The pairs that count anyone.
 *
 * @throws {RangeError} if a score is not finite, or a count is below 0
 */
export function countedPairs(pairs: readonly Pair[]): Pair[] {
  for (const { x, y, n } of pairs) {
    if (!(Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(n) && n >= 0)) {
      throw new RangeError(`no pair: ${x}, ${y}, ${n} times`);
    }
  }
  return pairs.filter(({ n }) => n > 0);
}

/** Whether more than one value of `x`, and more than one of `y`, occurs. */
export function spreads(pairs: readonly Pair[]): boolean {
  const [first] = pairs;
  if (!first) return false;
  return pairs.some(({ x }) => x !== first.x) && pairs.some(({ y }) => y !== first.y);
}
