import type { Definition } from '@/lib/metrics/definition';
import { bandNames } from './definition-words';
import { formatShare } from './figures';
import type { Words } from './words';

/**
 * How answers divide, in words.
 *
 * @param bands answers in the bad, the neutral and the good band, not all 0
 * @example '18 % hard, 33 % neutral, 49 % easy'
 */
export function bandSharesWords(
  t: Words,
  [bad, neutral, good]: readonly [number, number, number],
  definition: Definition,
): string {
  const all = bad + neutral + good;
  const [badName, neutralName, goodName] = bandNames(t, definition);
  return t('cards.three-parts', {
    bad: formatShare(t, bad, all),
    badName,
    neutral: formatShare(t, neutral, all),
    neutralName,
    good: formatShare(t, good, all),
    goodName,
  });
}
