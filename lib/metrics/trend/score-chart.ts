import { answerVariance } from '@/lib/metrics/answer-variance';
import type { Definition } from '@/lib/metrics/definition';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { score } from '@/lib/metrics/score';
import { addCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { type ControlChart, varyingLimits } from './control-chart';

/**
 * Control chart of any survey metric from the counts of each period: the
 * centre is the score of all answers (or of a `baseline`) together, and each
 * period's limits are 3 standard errors of its own n away. The variance of an
 * answer is the cautious one used for rankings, so limits never have zero
 * width. Not estimable (`few-answers`) without answers, or with a single one
 * for a mean.
 *
 * @throws {RangeError} if an answer is not on the definition's scale
 */
export function scoreChart(
  periods: readonly ScoreCounts[],
  definition: Definition,
  baseline: readonly ScoreCounts[] = periods,
): Estimated<ControlChart, 'few-answers'> {
  const all = addCounts(...baseline);
  const [whole, variance] = [score(all, definition), answerVariance(all, definition)];
  if (!whole || variance === null) return notEstimable('few-answers');
  const values = periods.map((counts) => {
    const found = score(counts, definition);
    return { value: found?.value ?? null, n: found?.n ?? 0 };
  });
  const points = varyingLimits(values, whole.value, variance, definition.range);
  return { estimable: true, centre: whole.value, points };
}
