import { formatSize, formatValue, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Definition } from './definition';
import type { TargetStanding } from './target';

/**
 * How a score stands to its target, in words.
 *
 * @example 'Target missed: 5.21 is 0.29 below the required 5.50, more than chance.'
 */
export function targetSentence(
  t: Words,
  standing: TargetStanding,
  score: number,
  definition: Definition,
): string {
  const { of, gap, verdict, has, next } = standing;
  const value = formatValue(t, score, definition);
  const level = t('targets.level', {
    level: of.level,
    value: formatValue(t, of.value, definition),
  });
  const size = formatSize(t, gap, definition);
  const beside =
    gap === 0
      ? t('targets.on', { level })
      : t(gap < 0 ? 'targets.below' : 'targets.above', { size, level });
  const said = t(`targets.${verdict}`, { value, beside });
  if (verdict !== 'reached') return said;
  if (next) {
    const short = {
      size: formatSize(t, next.value - score, definition),
      level: next.level,
      value: formatValue(t, next.value, definition),
    };
    return paragraph(t, [said, t('targets.short-of', short)]);
  }
  const isMore = has !== null && has.level !== of.level;
  return isMore ? paragraph(t, [said, t('targets.that-is', { level: has.level })]) : said;
}

/** For a card: `target missed`; null where there is nothing to warn of. */
export function targetFlag(t: Words, { verdict }: TargetStanding): string | null {
  return verdict === 'missed' ? t('cards.target-missed') : null;
}
