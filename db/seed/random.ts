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

/** Mulberry32 (T. Ettinger, 2017): 32 bits of state, good enough to invent customers with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const index = (below: number) => Math.floor(next() * below);
  return {
    next,
    index,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
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
