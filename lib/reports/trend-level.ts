import type { MetricQuery } from '@/lib/metric-query';
import { change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import { formatValue } from '@/lib/metrics/format';
import { addCounts, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { changePoints } from '@/lib/metrics/trend/change-points';
import { listed, startWords } from './bucket-words';
import type { ScoredBucket } from './metric-report';

/** A lasting change: the first bucket of the new level, and the scores of all answers on either side. */
type LevelChange = {
  readonly bucket: ScoredBucket['bucket'];
  readonly from: number;
  readonly to: number;
};

/** Fewer buckets than this and each stretch would be two or three of them. */
const fewestBuckets = 12;
/** The search grows with the square of the buckets. */
const mostBuckets = 800;

/**
 * Where the level of a trend jumps: the division with the least BIC, of whole
 * buckets with answers. A jump is told only if the change between the answers
 * before and after it is more than chance.
 */
export function levelChanges(
  buckets: readonly ScoredBucket[],
  definition: Definition,
): LevelChange[] {
  const known = buckets.flatMap(({ bucket, counts, score }) =>
    score && !bucket.partial ? [{ bucket, counts, value: score.value }] : [],
  );
  if (known.length < fewestBuckets || known.length > mostBuckets) return [];
  const found = changePoints(known.map(({ value }) => value));
  if (!found.estimable) return [];
  const { segments } = found.best;
  const counts = segments.map(({ from, to }) => sumOf(known.slice(from, to + 1)));
  return segments.slice(1).flatMap(({ from }, place) => {
    const moved = change(counts[place + 1] ?? noCounts, counts[place] ?? noCounts, definition);
    const first = known[from];
    if (!first || moved?.verdict !== 'real') return [];
    return [{ bucket: first.bucket, from: moved.from, to: moved.to }];
  });
}

function sumOf(known: readonly { counts: ScoreCounts }[]): ScoreCounts {
  return known.reduce((sum, { counts }) => addCounts(sum, counts), noCounts);
}

/** `The level changed around 13 April: 5.42 → 5.21.`; null without a change. */
export function levelSentence(
  changes: readonly LevelChange[],
  definition: Definition,
  { interval, today }: Pick<MetricQuery, 'interval' | 'today'>,
): string | null {
  if (changes.length === 0) return null;
  const words = changes.map(
    ({ bucket, from, to }) =>
      `around ${startWords(bucket, interval, today)}: ${formatValue(from, definition)} → ${formatValue(to, definition)}`,
  );
  return `The level changed ${listed(words)}.`;
}
