/**
 * How cohorts of contracts went. `lost[i]` customers left at renewal i + 1;
 * `kept[i]` had renewed i times and were still there when last seen.
 */
export type SbgCounts = { lost: number[]; kept: number[] };

/**
 * Cohorts added up. Each is the number of its customers at the start and after
 * each renewal so far; cohorts may be of different age.
 *
 * @throws {RangeError} if a cohort grows, or a number is negative
 * @example sbgCounts([[1000, 869, 743]]) // lost 131 and 126, kept 743 after two renewals
 */
export function sbgCounts(cohorts: readonly (readonly number[])[]): SbgCounts {
  const length = cohorts.reduce((most, cohort) => Math.max(most, cohort.length), 1);
  const lost = Array<number>(length - 1).fill(0);
  const kept = Array<number>(length).fill(0);
  for (const cohort of cohorts) {
    for (const [i, there] of cohort.entries()) {
      const next = cohort[i + 1];
      if (!(there >= 0 && (next ?? 0) <= there)) {
        throw new RangeError('a cohort cannot grow, nor fall below nobody');
      }
      if (next === undefined) kept[i] = (kept[i] ?? 0) + there;
      else lost[i] = (lost[i] ?? 0) + there - next;
    }
  }
  return { lost, kept };
}
