import { hiddenBelow } from '@/lib/metrics/small-base';
import { formatCount, formatInterval, formatValue, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { BoardReport } from './board';
import type { ScalePart } from './board-measure';
import { scaleWords } from './question-breaks';

/** `71.2 (70.1–72.3), n 4,120`; `hidden, under 5` */
export function partWords(
  t: Words,
  { score }: ScalePart,
  { definition }: Pick<BoardReport['series'], 'definition'>,
): string {
  if (!score) return t('cards.hidden', { n: hiddenBelow });
  const value = formatValue(t, score.value, definition);
  const n = formatCount(t, score.n);
  return score.interval
    ? t('board.part', { value, interval: formatInterval(t, score.interval, definition), n })
    : t('board.before', { value, n });
}

/** Each scale by itself: `1–7: 71.2 (70.1–72.3), n 4,120. 1–5: 66.0 (63.1–68.9), n 802.` */
export function partsWords(
  t: Words,
  { total, series }: Pick<BoardReport, 'total' | 'series'>,
): string {
  if (total.kind !== 'open') return '';
  return paragraph(
    t,
    total.parts.map((part) =>
      t('board.part-of', { scale: scaleWords(t, part.scale), part: partWords(t, part, series) }),
    ),
  );
}
