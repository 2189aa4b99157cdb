import {
  formatCount,
  formatDifference,
  formatInterval,
  formatNumber,
  formatValue,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Outcome } from './follow-up-outcome';

/** A value of one side: `5.1`, `62.0 %`. */
export function outcomeValue(t: Words, { definition }: Outcome, value: number | null): string {
  if (definition) return formatValue(t, value, definition);
  return value === null ? '–' : `${formatNumber(t, 100 * value, 1)} %`;
}

/** The difference with its sign and 95 % interval. */
export function outcomeDifference(t: Words, { definition, difference, interval }: Outcome): string {
  if (difference === null) return '–';
  if (definition) {
    const size = formatDifference(t, difference, definition);
    return interval ? `${size} (${formatInterval(t, interval, definition)})` : size;
  }
  const sign = difference > 0 ? '+' : '';
  const size = `${sign}${formatNumber(t, 100 * difference, 1)} pt`;
  if (!interval) return size;
  const [low, high] = [interval.low, interval.high].map((end) => formatNumber(t, 100 * end, 1));
  return `${size} (${low} to ${high})`;
}

/** What may be said of it, and no more. */
export function outcomeVerdict(t: Words, outcome: Outcome): string {
  const { verdict, needed, n, better, definition } = outcome;
  if (verdict === 'too-few') {
    const side = n.called <= n.others ? 'called' : 'comparable, not called';
    const more = needed === 1 ? 'One more customer' : `${formatCount(t, needed)} more customers`;
    return `Too few to judge: ${more} ${side} ${needed === 1 ? 'is' : 'are'} needed.`;
  }
  if (verdict === 'noise') return 'Within noise: no difference can be told from chance.';
  const what = definition
    ? better
      ? 'a higher score'
      : 'a lower score'
    : better
      ? 'fewer leaving'
      : 'more leaving';
  return `Being called is associated with ${what}.`;
}
