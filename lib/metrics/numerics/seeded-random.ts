/** Draws numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A generator of uniform numbers that repeats itself for the same seed, so that
 * a bootstrap shows the same interval each time a page is opened. 32 bits of
 * state: for resampling and simulation, never for secrets.
 *
 * Source: T. Ettinger, "mulberry32", public domain.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One number from the standard normal distribution.
 *
 * Source: G. Box, M. Muller, Annals of Mathematical Statistics 29, 1958.
 */
export function normalFrom(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
