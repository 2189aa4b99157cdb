import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Definition } from './definition';
import { orient } from './scale';
import { countAnswers, type ScoreCounts } from './score-counts';

/**
 * The formula of a definition with the numbers of these answers put in, for
 * readers who want to check it; `null` without answers.
 *
 * @example workedFormula(t, scoreCounts({ 10: 5, 8: 3, 3: 2 }), nps) // => '(5 − 2) ÷ 10 × 100'
 * @throws {RangeError} if an answer is not on the definition's scale
 */
export function workedFormula(
  t: Words,
  counts: ScoreCounts,
  definition: Definition,
): string | null {
  const { method, scale } = definition;
  const oriented = orient(counts, scale);
  const n = countAnswers(oriented);
  if (n === 0) return null;
  const sum = oriented.reduce((total, count, score) => total + count * score, 0);
  switch (method.kind) {
    case 'mean':
      return `${formatCount(t, sum)} ÷ ${formatCount(t, n)}`;
    case 'pomp':
      return `${formatCount(t, sum - n * scale.min)} ÷ ${formatCount(t, n)} ÷ ${scale.max - scale.min} × 100`;
    case 'share':
      return `${formatCount(t, countAnswers(oriented, method.from))} ÷ ${formatCount(t, n)} × 100`;
    case 'net': {
      const good = countAnswers(oriented, method.positive);
      const bad = countAnswers(oriented, 0, method.negative);
      const all = method.denominator === 'all' ? n : good + bad;
      if (all === 0) return null;
      return `(${formatCount(t, good)} − ${formatCount(t, bad)}) ÷ ${formatCount(t, all)} × 100`;
    }
  }
}
