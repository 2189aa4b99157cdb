import { normalFrom, seededRandom as uniformRandom } from '@/lib/metrics/numerics/seeded-random';

/** A stream of reproducible chance: the same seed gives the same numbers on every machine. */
export type Random = {
  /** Uniform on [0, 1). */
  next(): number;
  /** Normally distributed with mean 0 and standard deviation 1 (Box–Muller). */
  normal(): number;
  /** A whole number from 0 up to, not including, `below`. */
  index(below: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, by its weight. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
};

/** The generator of the metrics, with what an inventor of customers asks of it. */
export function seededRandom(seed: number): Random {
  const next = uniformRandom(seed);
  const index = (below: number) => Math.floor(next() * below);
  return {
    next,
    index,
    normal: () => normalFrom(next),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, index(items.length)),
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return at(items, items.length - 1)[0];
    },
  };
}

function at<Item>(items: readonly Item[], position: number): Item {
  const item = items[position];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
}
