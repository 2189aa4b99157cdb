import type { LifetimeRow } from '@/db/queries/churn-sums';
import { addMonths, type Day, dayParts } from '@/lib/metrics/calendar';
import type { CohortCell } from '@/lib/metrics/churn/cohort-table';
import { type Duration, gathered } from '@/lib/metrics/survival/durations';

/** Calendar months from one first of a month to another. */
function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [dayParts(from), dayParts(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

/**
 * How long customers stayed, in calendar months from the month of joining: the
 * first stretch of each, as seen at the end of a month. Who was still there
 * then is censored; who joined later is left out.
 *
 * @param seen first day of the last month that is over
 */
export function lifetimeDurations(rows: readonly LifetimeRow[], seen: Day): Duration[] {
  return gathered(
    rows
      .filter(({ again, joined }) => !again && joined <= seen)
      .map(({ joined, left, customers }) => {
        const isOver = left <= seen;
        return {
          time: monthsBetween(joined, isOver ? left : seen),
          events: isOver ? customers : 0,
          censored: isOver ? 0 : customers,
        };
      }),
  );
}

/** How many of those who joined in a month were there at some time in each later one, up to `seen`. */
export function cohortCells(rows: readonly LifetimeRow[], seen: Day): CohortCell[] {
  const moves = new Map<Day, number[]>();
  for (const { cohort, joined, left, returned, customers } of rows) {
    // Who leaves and comes back within one month is one customer of that month.
    const last = left === returned ? addMonths(left, -1) : left;
    const [from, to] = [joined, last < seen ? last : seen].map((day) => monthsBetween(cohort, day));
    if (from === undefined || to === undefined || to < from) continue;
    const own = moves.get(cohort) ?? [];
    own[from] = (own[from] ?? 0) + customers;
    own[to + 1] = (own[to + 1] ?? 0) - customers;
    moves.set(cohort, own);
  }
  return [...moves].flatMap(([cohort, own]) => {
    let there = 0;
    return Array.from(own, (moved = 0, age) => {
      there += moved;
      return {
        joined: cohort.slice(0, 7),
        active: addMonths(cohort, age).slice(0, 7),
        customers: there,
      };
    }).filter(({ customers }) => customers > 0);
  });
}

/**
 * Survivors of each cohort at its start and after each monthly renewal so far.
 * Who leaves in the month of joining did not renew once.
 */
export function renewalCohorts(rows: readonly LifetimeRow[], seen: Day): number[][] {
  const cohorts = new Map<Day, Map<number, number>>();
  for (const { again, joined, left, customers } of rows) {
    if (again || joined >= seen) continue;
    const age = monthsBetween(joined, seen);
    const lostAt = left <= seen ? Math.max(1, monthsBetween(joined, left)) : age + 1;
    const lost = cohorts.get(joined) ?? new Map<number, number>();
    cohorts.set(joined, lost.set(lostAt, (lost.get(lostAt) ?? 0) + customers));
  }
  return [...cohorts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([joined, lost]) => {
      let there = [...lost.values()].reduce((total, each) => total + each, 0);
      return Array.from({ length: monthsBetween(joined, seen) + 1 }, (_, renewal) => {
        there -= lost.get(renewal) ?? 0;
        return there;
      });
    });
}
