import { answerVariance } from '@/lib/metrics/answer-variance';
import type { Definition } from '@/lib/metrics/definition';
import { neededAnswers } from '@/lib/metrics/needed-answers';
import type { ScoreCounts } from '@/lib/metrics/score-counts';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** The margin one would plan for, in the unit of the value. */
const margins: Record<Definition['unit'], number> = { scale: 0.1, percent: 3, net: 5, pomp: 2 };

/**
 * How many answers a narrow interval takes, from how far these answers spread.
 *
 * @returns a row of a definition, `['For ± 0.1', 'about 870 answers; 14,141 are there']`; null without answers
 */
export function neededRow(
  t: Words,
  counts: ScoreCounts,
  definition: Definition,
  n: number,
): readonly [string, string] | null {
  const variance = answerVariance(counts, definition);
  if (variance === null) return null;
  const margin = margins[definition.unit];
  const size = formatNumber(t, margin, definition.unit === 'scale' ? 1 : 0);
  const needed = rounded(neededAnswers({ variance, margin }));
  return [
    t('trend.needed-for', {
      margin: definition.unit === 'percent' ? t('figures.points', { n: size }) : size,
    }),
    t('trend.needed', { needed: formatCount(t, needed), n: formatCount(t, n), count: n }),
  ];
}

/** Two digits: the variance is no surer than that. */
function rounded(n: number): number {
  return Number(n.toPrecision(2));
}
