import { dayParts } from '@/lib/metrics/calendar';

/** Calendar month, `YYYY-MM`. */
export type Month = string;

/** How many customers who joined in one month were active in another. */
export type CohortCell = { joined: Month; active: Month; customers: number };

/** One cohort: its size, and how many were active 0, 1, 2 … months after joining. */
export type CohortRow = {
  joined: Month;
  size: number;
  active: (number | null)[];
  shares: (number | null)[];
};

/**
 * Cohorts by the month they joined. A column is the number of calendar months
 * since. The size of a cohort is its activity in its first month, since who
 * joins is active then; a cohort without any is left out.
 *
 * A month up to `lastComplete` without activity is 0; a later one is `null`,
 * because it is not over and its count would look like a loss. All rows are as
 * long as that of the oldest cohort.
 *
 * @throws {RangeError} if a month does not exist, or activity comes before joining
 */
export function cohortTable(cells: readonly CohortCell[], lastComplete: Month): CohortRow[] {
  const counts = new Map<Month, Map<number, number>>();
  for (const { joined, active, customers } of cells) {
    const age = monthNumber(active) - monthNumber(joined);
    if (age < 0) throw new RangeError(`nobody who joined in ${joined} was active in ${active}`);
    const row = counts.get(joined) ?? new Map<number, number>();
    counts.set(joined, row.set(age, (row.get(age) ?? 0) + customers));
  }
  const end = monthNumber(lastComplete);
  const rows = [...counts].filter(([, row]) => row.get(0)).sort(([a], [b]) => (a < b ? -1 : 1));
  const oldest = rows[0]?.[0] ?? lastComplete;
  const length = Math.max(0, end - monthNumber(oldest) + 1);
  return rows.map(([joined, row]) => {
    const size = row.get(0) ?? 0;
    const active = Array.from({ length }, (_, age) =>
      monthNumber(joined) + age > end ? null : (row.get(age) ?? 0),
    );
    return { joined, size, active, shares: active.map((n) => (n === null ? null : n / size)) };
  });
}

function monthNumber(month: Month): number {
  const parts = dayParts(`${month}-01`);
  return parts.year * 12 + parts.month;
}
