import { expect, test } from 'vitest';
import { defined } from '@/lib/metrics/fixtures';
import { type ScoreCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { type MixAndRate, mixAndRate } from './mix-and-rate';

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

type Truth = { share: number; points: readonly number[] };

/** Shares of the groups and of the points 1–7 in hundredths, before and now. */
const before: readonly Truth[] = [
  { share: 0.5, points: [2, 3, 5, 10, 20, 40, 20] },
  { share: 0.3, points: [20, 20, 20, 10, 10, 10, 10] },
  { share: 0.2, points: [5, 5, 5, 10, 15, 20, 40] },
];
const now: readonly Truth[] = [
  { share: 0.4, points: [4, 4, 7, 10, 20, 35, 20] },
  { share: 0.35, points: [30, 20, 20, 10, 10, 5, 5] },
  { share: 0.25, points: [5, 5, 5, 10, 15, 20, 40] },
];

function pick(weights: readonly number[], at: number): number {
  let rest = at * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return found === -1 ? weights.length - 1 : found;
}

function draw(truth: readonly Truth[], n: number, random: () => number): ScoreCounts[] {
  const counts = truth.map((): Record<number, number> => ({}));
  for (let answer = 0; answer < n; answer++) {
    const group = pick(
      truth.map(({ share }) => share),
      random(),
    );
    const point = 1 + pick(truth[group]?.points ?? [], random());
    const own = counts[group];
    if (own) own[point] = (own[point] ?? 0) + 1;
  }
  return counts.map(scoreCounts);
}

const samples = 1000;

/** The error of a simulated 95 % is √(0.95 · 0.05 ÷ 1000) = 0.7 %. */
test.each([['mean'], ['agree'], ['net'], ['pomp']])(
  'of samples of %s, 95 % of the intervals of every part hold the truth',
  (method) => {
    const definition = defined('ces', '1-7-ease', method);
    const split = (one: readonly ScoreCounts[], other: readonly ScoreCounts[]) => {
      const groups = one.map((counts, key) => ({
        key,
        now: counts,
        before: other[key] ?? scoreCounts({}),
      }));
      const found = mixAndRate(groups, definition);
      if (!found) throw new Error('nothing was split');
      return found;
    };
    const exact = (truth: readonly Truth[]) =>
      truth.map(({ share, points }) =>
        scoreCounts(
          Object.fromEntries(points.map((each, at) => [at + 1, Math.round(each * share * 1e6)])),
        ),
      );
    const partsOf = ({ mix, rate, groups }: MixAndRate<number>) => [
      mix,
      rate,
      ...groups.flatMap((group) => (group.rate ? [group.mix, group.rate] : [group.mix])),
    ];
    const truth = partsOf(split(exact(now), exact(before))).map(({ value }) => value);
    const held = truth.map(() => 0);
    const random = generator(17);
    for (let sample = 0; sample < samples; sample++) {
      const drawn = partsOf(split(draw(now, 400, random), draw(before, 400, random)));
      for (const [at, { interval }] of drawn.entries()) {
        const value = truth[at] ?? Number.NaN;
        if (interval && interval.low <= value && value <= interval.high) {
          held[at] = (held[at] ?? 0) + 1;
        }
      }
    }
    expect(held).toHaveLength(8);
    for (const times of held) {
      expect(times / samples).toBeGreaterThan(0.93);
      expect(times / samples).toBeLessThan(0.985);
    }
  },
);
