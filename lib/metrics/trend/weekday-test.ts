import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import { alpha } from '@/lib/metrics/confidence';
import type { Estimated } from '@/lib/metrics/estimated';
import { shareHomogeneity } from '@/lib/metrics/links/share-homogeneity';
import type { Share } from '@/lib/metrics/newcombe';
import { addCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { type CountedValues, kruskalWallis } from './kruskal-wallis';

/** A test of all days at once, and of each day against the others. */
export type WeekdayTest = {
  overall: Estimated<{ p: number }, string>;
  /** By day in the order given: p adjusted over all days, `null` where nothing could be tested. */
  days: { adjustedP: number | null; differs: boolean }[];
};

/**
 * Whether scores differ by day of the week (or any other group): Kruskal and
 * Wallis over all days, then each day against all others, adjusted by
 * Benjamini and Hochberg. A day `differs` only if the overall test rejects as
 * well. Counts are those of answers, one list of scores per day.
 */
export function weekdayTest(days: readonly ScoreCounts[]): WeekdayTest {
  const overall = kruskalWallis(days.map(countedValues));
  return withEachDay(overall, days, (day, others) =>
    kruskalWallis([countedValues(day), countedValues(addCounts(...others))]),
  );
}

/** The same for a share, such as answered or churned of all, by chi-square. */
export function weekdayShareTest(days: readonly Share[]): WeekdayTest {
  const sum = (others: readonly Share[]) =>
    others.reduce((total, { k, n }) => ({ k: total.k + k, n: total.n + n }), { k: 0, n: 0 });
  return withEachDay(shareHomogeneity(days), days, (day, others) =>
    shareHomogeneity([day, sum(others)]),
  );
}

function withEachDay<Day>(
  overall: Estimated<{ p: number }, string>,
  days: readonly Day[],
  test: (day: Day, others: readonly Day[]) => Estimated<{ p: number }, string>,
): WeekdayTest {
  const single = days.map((day, i) => {
    const found = test(
      day,
      days.filter((_, j) => j !== i),
    );
    return found.estimable ? found.p : null;
  });
  const { adjusted, rejected } = benjaminiHochberg(single);
  const anyDiffers = overall.estimable && overall.p <= alpha;
  return {
    overall,
    days: adjusted.map((adjustedP, i) => ({
      adjustedP,
      differs: anyDiffers && rejected[i] === true,
    })),
  };
}

function countedValues(counts: ScoreCounts): CountedValues {
  return counts.map((count, value) => [value, count]);
}
