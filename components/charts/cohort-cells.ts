import type { CohortRow } from '@/lib/metrics/churn/cohort-table';

/** A cell of a cohort table. `step` is its shade, 1 the least and 7 the most. */
export type CohortShade = {
  readonly age: number;
  readonly share: number | null;
  readonly customers: number | null;
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null;
  /** Its month is not over. */
  readonly running: boolean;
};

export type ShadedCohort = {
  /** `YYYY-MM` */
  readonly joined: string;
  readonly size: number;
  readonly cells: readonly CohortShade[];
};

const steps = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * The latest cohorts with as many months each, shaded from the least share
 * among them to 100 %. What lies ahead is blank; the last month of each is
 * marked as running.
 *
 * @param rows cohorts up to and including the month that is running
 * @param last how many cohorts and months; all if left out
 */
export function shadedCohorts(rows: readonly CohortRow[], last = rows.length): ShadedCohort[] {
  const shown = last === 0 ? [] : rows.slice(-last);
  const months = Math.max(0, ...shown.map(({ shares }) => knownOf(shares)));
  const known = shown.flatMap(({ shares }) => shares.slice(0, months));
  const least = Math.min(1, ...known.filter((share) => share !== null));
  return shown.map(({ joined, size, shares, active }) => {
    const running = knownOf(shares) - 1;
    return {
      joined,
      size,
      cells: Array.from({ length: months }, (_, age) => {
        const share = shares[age] ?? null;
        return {
          age,
          share,
          customers: active[age] ?? null,
          step: share === null ? null : shade(share, least),
          running: age === running,
        };
      }),
    };
  });
}

function knownOf(shares: readonly (number | null)[]): number {
  return shares.filter((share) => share !== null).length;
}

function shade(share: number, least: number) {
  if (least >= 1) return 7;
  return steps[Math.round((6 * (share - least)) / (1 - least))] ?? 7;
}
