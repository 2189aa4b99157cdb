import type { ShownMove } from '@/components/value/shown-move';
import type { ResponseRateChange } from '@/lib/metrics/response-rate';
import { formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** A change of a response rate as a chip shows it; more answers are better. */
export function rateMove(t: Words, change: ResponseRateChange | null): ShownMove | null {
  if (!change) return null;
  const { difference, verdict } = change;
  const still = Math.abs(difference) < 0.0005 || verdict === 'too-few';
  return {
    size: t('figures.points', { n: formatNumber(t, Math.abs(100 * difference), 1) }),
    verdict,
    rising: still ? null : difference > 0,
    better: still ? null : difference > 0,
  };
}
