import { hiddenBelow } from '@/lib/metrics/small-base';
import { formatCount, formatInterval, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { BoardReport } from './board';
import type { ScalePart } from './board-measure';
import { scaleWords } from './question-breaks';

/** What stands wherever values of several scales are shown together. */
export const bridgeWords = 'Approximate: scales bridged by POMP';

/** `71.2 (70.1–72.3), n 4,120`; `hidden, under 5` */
export function partWords(
  t: Words,
  { score }: ScalePart,
  { definition }: Pick<BoardReport['series'], 'definition'>,
): string {
  if (!score) return `hidden, under ${hiddenBelow}`;
  const interval = score.interval ? ` (${formatInterval(t, score.interval, definition)})` : '';
  return `${formatValue(t, score.value, definition)}${interval}, n ${formatCount(t, score.n)}`;
}

/** Each scale by itself: `1–7: 71.2 (70.1–72.3), n 4,120. 1–5: 66.0 (63.1–68.9), n 802.` */
export function partsWords(
  t: Words,
  { total, series }: Pick<BoardReport, 'total' | 'series'>,
): string {
  if (total.kind !== 'open') return '';
  return total.parts
    .map((part) => `${scaleWords(t, part.scale)}: ${partWords(t, part, series)}.`)
    .join(' ');
}
