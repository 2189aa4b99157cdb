import { answerVariance } from '@/lib/metrics/answer-variance';
import type { Definition } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { neededAnswers } from '@/lib/metrics/needed-answers';
import type { ScoreCounts } from '@/lib/metrics/score-counts';

/** The margin one would plan for, in the unit of the value. */
const margins: Record<Definition['unit'], { margin: number; words: string }> = {
  scale: { margin: 0.1, words: '0.1' },
  percent: { margin: 3, words: '3 pt' },
  net: { margin: 5, words: '5' },
  pomp: { margin: 2, words: '2' },
};

/**
 * How many answers a narrow interval takes, from how far these answers spread.
 *
 * @returns a row of a definition, `['For ± 0.1', 'about 870 answers; 14,141 are there']`; null without answers
 */
export function neededRow(
  counts: ScoreCounts,
  definition: Definition,
  n: number,
): readonly [string, string] | null {
  const variance = answerVariance(counts, definition);
  if (variance === null) return null;
  const { margin, words } = margins[definition.unit];
  const needed = rounded(neededAnswers({ variance, margin }));
  return [
    `For ± ${words}`,
    `about ${formatCount(needed)} answers are needed; ${formatCount(n)} ${n === 1 ? 'is' : 'are'} there`,
  ];
}

/** Two digits: the variance is no surer than that. */
function rounded(n: number): number {
  return Number(n.toPrecision(2));
}
