import type { RateChange } from '@/lib/metrics/churn/rate-change';
import { formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** How a figure moved, in words, and whether that is good. */
export type ShownMove = {
  /** `0.38 pt`, `£1,204`. */
  readonly size: string;
  readonly verdict: RateChange['verdict'];
  readonly rising: boolean | null;
  readonly better: boolean | null;
};

/** A change of a share as a chip shows it. The arrow is its sign; what is good gives the colour. */
export function shownMove(
  t: Words,
  change: RateChange | null,
  upIsGood: boolean,
): ShownMove | null {
  if (!change) return null;
  const { difference, verdict } = change;
  const still = Math.abs(difference) < 0.00005;
  return {
    size: t('figures.points', { n: formatNumber(t, Math.abs(100 * difference), 2) }),
    verdict,
    rising: still ? null : difference > 0,
    better: still ? null : difference > 0 === upIsGood,
  };
}

/** `0.38 pt · real change` */
export function moveWords(t: Words, { size, verdict }: ShownMove): string {
  return `${size} · ${t(`cards.verdict-${verdict}`)}`;
}
