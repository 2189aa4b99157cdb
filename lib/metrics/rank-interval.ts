import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';

/** What is known of the true value of a group: the likeliest one, and the standard error around it. */
export type Estimate = { readonly value: number; readonly error: number };

/** Ranks from 1, the lowest value; both ends are among them. */
export type RankInterval = { readonly low: number; readonly high: number };

/** So many rounds for usual rankings; fewer for those so long that they would take a second. */
const mostRounds = 1000;
const fewestRounds = 200;
const mostDraws = 100_000;

/** Any will do: the same groups have the same intervals each time. */
const seed = 20_261_122;

/** The rank of each value: 1 and how many are lower. Equal values share one. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other < value).length);
}

/**
 * A 95 % interval for the rank of each group among all. In every round each
 * group is given a value from the normal distribution of its estimate, and all
 * are ranked; the interval holds the middle 95 % of the ranks a group got.
 * Groups whose estimates lie close change places often, and the fewer answers
 * the wider. The rank of the estimates themselves is always within: where many
 * wide estimates surround a narrow one, the interval is extended to it.
 *
 * The generator is seeded, so an interval is the same each time; other seeds
 * move an end by a rank at most where many groups lie close.
 *
 * Sources: H. Goldstein, D. Spiegelhalter, "League Tables and Their
 * Limitations", Journal of the Royal Statistical Society A 159, 1996;
 * N. Laird, T. Louis, "Empirical Bayes Ranking Methods", Journal of Educational
 * Statistics 14, 1989.
 *
 * @param groups as `shrink` estimates them
 * @throws {RangeError} unless every error is above 0
 */
export function rankIntervals(groups: readonly Estimate[]): RankInterval[] {
  if (!groups.every(({ error }) => error > 0)) throw new RangeError('an error is above 0');
  const rounds = Math.max(
    fewestRounds,
    Math.min(mostRounds, Math.floor(mostDraws / groups.length)),
  );
  const simulated = simulatedRanks(groups, rounds);
  const beyond = Math.floor(0.025 * rounds);
  return ranks(groups.map(({ value }) => value)).map((rank, group) => {
    const sorted = simulated[group]?.sort() ?? [];
    return {
      low: Math.min(rank, sorted[beyond] ?? rank),
      high: Math.max(rank, sorted[rounds - 1 - beyond] ?? rank),
    };
  });
}

/** The ranks of each group, one a round. */
function simulatedRanks(groups: readonly Estimate[], rounds: number): Uint16Array[] {
  const random = seededRandom(seed);
  const found = groups.map(() => new Uint16Array(rounds));
  const drawn = new Float64Array(groups.length);
  for (let round = 0; round < rounds; round += 1) {
    groups.forEach(({ value, error }, group) => {
      drawn[group] = value + error * normalFrom(random);
    });
    const sorted = drawn.slice().sort();
    found.forEach((own, group) => {
      own[round] = 1 + placeIn(sorted, drawn[group] ?? 0);
    });
  }
  return found;
}

/** How many of sorted numbers are lower than one of them. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
