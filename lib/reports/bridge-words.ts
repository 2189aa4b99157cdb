import { formatCount, formatInterval, formatValue } from '@/lib/metrics/format';
import { scaleName } from '@/lib/metrics/scale';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { BoardReport } from './board';
import type { ScalePart } from './board-measure';

/** What stands wherever values of several scales are shown together. */
export const bridgeWords = 'Approximate: scales bridged by POMP';

/** `71.2 (70.1–72.3), n 4,120`; `hidden, under 5` */
export function partWords(
  { score }: ScalePart,
  { definition }: Pick<BoardReport['series'], 'definition'>,
): string {
  if (!score) return `hidden, under ${hiddenBelow}`;
  const interval = score.interval ? ` (${formatInterval(score.interval, definition)})` : '';
  return `${formatValue(score.value, definition)}${interval}, n ${formatCount(score.n)}`;
}

/** Each scale by itself: `1–7: 71.2 (70.1–72.3), n 4,120. 1–5: 66.0 (63.1–68.9), n 802.` */
export function partsWords({ total, series }: Pick<BoardReport, 'total' | 'series'>): string {
  if (total.kind !== 'open') return '';
  return total.parts
    .map((part) => `${scaleName(part.scale)}: ${partWords(part, series)}.`)
    .join(' ');
}
