import { describe, expect, test } from 'vitest';
import { change } from './change';
import { defined } from './fixtures';
import { score } from './score';
import { type ScoreCounts, scoreCounts } from './score-counts';

/** Deterministic numbers in 0–1 (mulberry32), so that a test never fails by chance. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How a large population answers on 1–7: its shares, in hundredths. */
const population = scoreCounts({ 1: 5, 2: 5, 3: 8, 4: 12, 5: 20, 6: 30, 7: 20 });
const urn = population.flatMap((count, point) => Array<number>(count).fill(point));

function draw(n: number, random: () => number): ScoreCounts {
  const counts: Record<number, number> = {};
  for (let i = 0; i < n; i++) {
    const point = urn[Math.floor(random() * urn.length)] ?? 0;
    counts[point] = (counts[point] ?? 0) + 1;
  }
  return scoreCounts(counts);
}

const samples = 4000;

describe.each([['mean'], ['agree'], ['net'], ['net-decided'], ['pomp']])(
  '%s of 60 answers',
  (method) => {
    const definition = defined('ces', '1-7-ease', method);
    const truth = score(population, definition)?.value ?? Number.NaN;

    // The error of a simulated 95 % is √(0.95 · 0.05 ÷ 4000) = 0.34 %.
    test('holds the truth in 95 % of samples', () => {
      const random = generator(60);
      let held = 0;
      for (let i = 0; i < samples; i++) {
        const interval = score(draw(60, random), definition)?.interval;
        if (interval && interval.low <= truth && truth <= interval.high) held++;
      }
      expect(held / samples).toBeGreaterThan(0.935);
      expect(held / samples).toBeLessThan(0.97);
    });

    test('cries change in 5 % of comparisons of like with like', () => {
      const random = generator(61);
      let cried = 0;
      for (let i = 0; i < samples; i++) {
        if (change(draw(60, random), draw(60, random), definition)?.verdict === 'real') cried++;
      }
      expect(cried / samples).toBeGreaterThan(0.035);
      expect(cried / samples).toBeLessThan(0.06);
    });
  },
);
