/**
 * Rank of each distinct value, from 1; equal values share the mean of the
 * ranks they take up. `counts` says how often each value occurs. Also gives
 * how many share each rank, in rising order of the value.
 *
 * @example midRanks([[5, 1], [7, 2]]).rank.get(7) // => 2.5
 */
export function midRanks(counts: Iterable<readonly [value: number, count: number]>): {
  rank: ReadonlyMap<number, number>;
  ties: number[];
} {
  const totals = new Map<number, number>();
  for (const [value, count] of counts) totals.set(value, (totals.get(value) ?? 0) + count);
  const rank = new Map<number, number>();
  const ties: number[] = [];
  let below = 0;
  for (const [value, count] of [...totals].sort(([a], [b]) => a - b)) {
    rank.set(value, below + (count + 1) / 2);
    ties.push(count);
    below += count;
  }
  return { rank, ties };
}
