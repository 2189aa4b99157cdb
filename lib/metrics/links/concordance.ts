import type { Pair } from './pairs';

/**
 * Of all pairs of customers, how many are concordant (higher in x, higher in
 * y) and how many discordant; ties on either side are neither. Takes
 * m log m steps for m different pairs of scores (a Fenwick tree over y).
 */
export function concordance(pairs: readonly Pair[]): { concordant: number; discordant: number } {
  const places = new Map(
    [...new Set(pairs.map(({ y }) => y))].sort((a, b) => a - b).map((y, place) => [y, place + 1]),
  );
  const tree = new Array<number>(places.size + 1).fill(0);
  let [concordant, discordant, seen] = [0, 0, 0];
  for (const column of columnsByX(pairs)) {
    for (const { y, n } of column) {
      const place = places.get(y) ?? 0;
      concordant += n * countUpTo(tree, place - 1);
      discordant += n * (seen - countUpTo(tree, place));
    }
    for (const { y, n } of column) {
      addAt(tree, places.get(y) ?? 0, n);
      seen += n;
    }
  }
  return { concordant, discordant };
}

/** Pairs of equal x together, in rising order of x. */
function columnsByX(pairs: readonly Pair[]): Pair[][] {
  const columns = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const column = columns.get(pair.x);
    if (column) column.push(pair);
    else columns.set(pair.x, [pair]);
  }
  return [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
}

function countUpTo(tree: readonly number[], place: number): number {
  let sum = 0;
  for (let at = place; at > 0; at -= at & -at) sum += tree[at] ?? 0;
  return sum;
}

function addAt(tree: number[], place: number, n: number): void {
  for (let at = place; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + n;
}
