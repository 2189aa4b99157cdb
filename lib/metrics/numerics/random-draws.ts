import { normalFrom, type Random } from './seeded-random';

/** One draw of the exponential distribution with mean 1. */
export function exponential(random: Random): number {
  return -Math.log1p(-random());
}

/**
 * One draw of a gamma distribution with mean `shape`, by the method of
 * Marsaglia and Tsang (2000); for shapes below 1 boosted by a power of a
 * uniform number.
 */
export function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  while (true) {
    const normal = normalFrom(random);
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube <= 0) continue;
    if (Math.log1p(-random()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube))
      return d * cube;
  }
}

/** One draw of a beta distribution. */
export function betaDraw(a: number, b: number, random: Random): number {
  const [x, y] = [gammaDraw(a, random), gammaDraw(b, random)];
  return x / (x + y);
}
