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
  return value === null ? '–' : t('figures.percent', { n: formatNumber(t, 100 * value, 1) });
}

/** The difference with its sign and 95 % interval. */
export function outcomeDifference(t: Words, { definition, difference, interval }: Outcome): string {
  if (difference === null) return '–';
  if (definition) {
    const size = formatDifference(t, difference, definition);
    if (!interval) return size;
    return t('outcome.with-interval', { size, interval: formatInterval(t, interval, definition) });
  }
  const sign = difference > 0 ? '+' : '';
  const size = t('figures.points', { n: `${sign}${formatNumber(t, 100 * difference, 1)}` });
  if (!interval) return size;
  const ends = {
    low: formatNumber(t, 100 * interval.low, 1),
    high: formatNumber(t, 100 * interval.high, 1),
  };
  return t('outcome.with-interval', { size, interval: t('figures.range', ends) });
}

/** What may be said of it, and no more. */
export function outcomeVerdict(t: Words, outcome: Outcome): string {
  const { verdict, needed, n, better, definition } = outcome;
  if (verdict === 'too-few') {
    const side = n.called <= n.others ? 'called' : 'others';
    return t('outcome.needed', { n: formatCount(t, needed), count: needed ?? 0, side });
  }
  if (verdict === 'noise') return t('outcome.within-noise');
  const [good, bad] = definition ? ['higher', 'lower'] : ['fewer', 'more'];
  return t('outcome.associated', { what: better ? good : bad });
}
