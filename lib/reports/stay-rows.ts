import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import type { SurvivalCurve } from '@/lib/metrics/survival/kaplan-meier';
import { observedAt } from '@/lib/metrics/survival/observed-at';
import { survivalAt } from '@/lib/metrics/survival/survival-at';

/** How many of a group were still customers after some months. */
type Stayed = {
  /** 0–1. */
  readonly share: number;
  /** 95 % at this month; null before anyone left, and once nobody is left. */
  readonly interval: ConfidenceInterval | null;
  /** Seen for at least so long. */
  readonly atRisk: number;
};

/** What became of each group by one month, in the order of the curves; null where nobody was seen so long. */
export type StayRow = { readonly month: number; readonly groups: readonly (Stayed | null)[] };

/** Survival read off at whole months; those that no group was seen for are left out. */
export function stayRows(curves: readonly SurvivalCurve[], months: readonly number[]): StayRow[] {
  return months
    .map((month) => ({ month, groups: curves.map((curve) => stayedAt(curve, month)) }))
    .filter(({ groups }) => groups.some((group) => group !== null));
}

function stayedAt(curve: SurvivalCurve, month: number): Stayed | null {
  const at = survivalAt(curve, month);
  if (!at) return null;
  return { share: at.survival, interval: at.interval, atRisk: observedAt(curve, month) };
}
