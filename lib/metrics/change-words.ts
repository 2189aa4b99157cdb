import { shortName } from '@/lib/words/definition-words';
import { formatMargin, formatSize, formatValue, probabilityWords } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Change } from './change';
import type { Definition } from './definition';

/**
 * A change with its size, both values and its verdict, in words.
 *
 * @example 'CES fell 0.30 (5.10 → 4.80); real change, p = 0.004.'
 * @example 'CES rose 0.02 (5.10 → 5.12); within noise: ± 0.05.'
 */
export function changeSentence(
  t: Words,
  change: Change | null,
  definition: Definition,
): string | null {
  if (!change) return null;
  const { from, to, difference, margin, p, verdict } = change;
  const moved = movedWords(t, difference, definition);
  const values = { from: formatValue(t, from, definition), to: formatValue(t, to, definition) };
  if (verdict === 'too-few') return t('change.too-few', { ...values, moved });
  if (verdict === 'noise') {
    return t('change.noise', { ...values, moved, margin: formatMargin(t, margin, definition) });
  }
  if (p === null) return t('change.real', { ...values, moved });
  return t('change.real-p', { ...values, moved, p: probabilityWords(t, p) });
}

function movedWords(t: Words, difference: number, definition: Definition): string {
  const name = shortName(t, definition);
  if (difference === 0) return t('change.still', { name });
  const size = formatSize(t, difference, definition);
  return t(difference < 0 ? 'change.fell' : 'change.rose', { name, size });
}
