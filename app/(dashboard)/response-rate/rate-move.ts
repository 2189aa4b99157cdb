import type { ShownMove } from '@/components/value/shown-move';
import { formatNumber } from '@/lib/metrics/format';
import type { ResponseRateChange } from '@/lib/metrics/response-rate';

/** A change of a response rate as a chip shows it; more answers are better. */
export function rateMove(change: ResponseRateChange | null): ShownMove | null {
  if (!change) return null;
  const { difference, verdict } = change;
  const still = Math.abs(difference) < 0.0005 || verdict === 'too-few';
  return {
    size: `${formatNumber(Math.abs(100 * difference), 1)} pt`,
    verdict,
    rising: still ? null : difference > 0,
    better: still ? null : difference > 0,
  };
}
