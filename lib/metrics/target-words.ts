import type { Definition } from './definition';
import { formatSize, formatValue } from './format';
import type { TargetStanding } from './target';

/**
 * How a score stands to its target, in words.
 *
 * @example 'Target missed: 5.21 is 0.29 below the required 5.50, more than chance.'
 */
export function targetSentence(
  { of, gap, verdict, has, next }: TargetStanding,
  value: number,
  definition: Definition,
): string {
  const is = formatValue(value, definition);
  const level = `the ${of.level} ${formatValue(of.value, definition)}`;
  const size = formatSize(gap, definition);
  const beside = gap === 0 ? `on ${level}` : `${size} ${gap < 0 ? 'below' : 'above'} ${level}`;
  const more = next
    ? ` ${formatSize(next.value - value, definition)} short of ${next.level} ${formatValue(next.value, definition)}.`
    : has && has.level !== of.level
      ? ` That is ${has.level}.`
      : '';
  switch (verdict) {
    case 'missed':
      return `Target missed: ${is} is ${beside}, more than chance.`;
    case 'too-few':
      return `Target: ${is} is ${beside}, on too few answers to say more.`;
    case 'open':
      return `Target open: ${is} is ${beside}, within noise.`;
    case 'reached':
      return `Target reached: ${is} is ${beside}.${more}`;
  }
}

/** For a card: `target missed`, `target open`; null where there is nothing to warn of. */
export function targetFlag({ verdict }: TargetStanding): string | null {
  return verdict === 'missed' ? 'target missed' : null;
}
