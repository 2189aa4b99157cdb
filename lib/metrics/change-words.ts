import type { Change } from './change';
import { type Definition, shortName } from './definition';
import { formatMargin, formatNumber, formatSize, formatValue } from './format';

/** `p = 0.004`; `p < 0.001` below what is worth telling apart. */
export function probabilityWords(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${formatNumber(p, p < 0.1 ? 3 : 2)}`;
}

/**
 * A change with its size, both values and its verdict, in words.
 *
 * @example 'CES fell 0.30 (5.10 → 4.80); real change, p = 0.004.'
 * @example 'CES rose 0.02 (5.10 → 5.12); within noise: ± 0.05.'
 */
export function changeSentence(change: Change | null, definition: Definition): string | null {
  if (!change) return null;
  const { from, to, difference, margin, p, verdict } = change;
  const name = shortName(definition);
  const both = `${formatValue(from, definition)} → ${formatValue(to, definition)}`;
  const moved =
    difference === 0
      ? `${name} did not move`
      : `${name} ${difference < 0 ? 'fell' : 'rose'} ${formatSize(difference, definition)}`;
  if (verdict === 'too-few') return `${moved} (${both}); too few answers to judge that.`;
  if (verdict === 'real') {
    return `${moved} (${both}); real change${p === null ? '' : `, ${probabilityWords(p)}`}.`;
  }
  return `${moved} (${both}); within noise: ${formatMargin(margin, definition)}.`;
}
