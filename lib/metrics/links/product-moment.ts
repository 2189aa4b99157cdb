import type { Pair } from './pairs';

/**
 * The product-moment coefficient of pairs that spread on both sides, −1 to 1:
 * Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² Σ(y − ȳ)²). Taken about the means, because
 * nΣxy − ΣxΣy loses its digits when there are many customers.
 */
export function productMoment(pairs: readonly Pair[]): { r: number; n: number } {
  const n = pairs.reduce((sum, pair) => sum + pair.n, 0);
  const meanX = pairs.reduce((sum, pair) => sum + (pair.n / n) * pair.x, 0);
  const meanY = pairs.reduce((sum, pair) => sum + (pair.n / n) * pair.y, 0);
  // In units of the farthest value, so that no square overflows or vanishes.
  const reachX = pairs.reduce((most, { x }) => Math.max(most, Math.abs(x - meanX)), 0);
  const reachY = pairs.reduce((most, { y }) => Math.max(most, Math.abs(y - meanY)), 0);
  let [xx, yy, xy] = [0, 0, 0];
  for (const pair of pairs) {
    const [dx, dy] = [(pair.x - meanX) / reachX, (pair.y - meanY) / reachY];
    xx += pair.n * dx * dx;
    yy += pair.n * dy * dy;
    xy += pair.n * dx * dy;
  }
  const r = xy / Math.sqrt(xx * yy);
  return { r: Math.max(-1, Math.min(1, r)), n };
}
