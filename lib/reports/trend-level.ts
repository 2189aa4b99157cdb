import type { MetricQuery } from '@/lib/metric-query';
import { change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import { addCounts, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { changePointSets } from '@/lib/metrics/trend/change-point-sets';
import { changePoints } from '@/lib/metrics/trend/change-points';
import { formatValue, listed } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { startWords } from './bucket-words';
import type { ScoredBucket } from './metric-report';

/** A lasting change: the first bucket of the new level, and the scores of all answers on either side. */
type LevelChange = {
  readonly bucket: ScoredBucket['bucket'];
  /** The first and the last bucket that may be the first of the new level, at 95 %. */
  readonly between: readonly [ScoredBucket['bucket'], ScoredBucket['bucket']];
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
  const values = known.map(({ value }) => value);
  const found = changePoints(values);
  if (!found.estimable) return [];
  const { segments } = found.best;
  const sets = changePointSets(values, segments);
  const counts = segments.map(({ from, to }) => sumOf(known.slice(from, to + 1)));
  return segments.slice(1).flatMap(({ from }, place) => {
    const moved = change(counts[place + 1] ?? noCounts, counts[place] ?? noCounts, definition);
    const set = sets[place];
    const [first, earliest, latest] = [from, (set?.from ?? 0) + 1, (set?.to ?? 0) + 1].map(
      (at) => known[at]?.bucket,
    );
    if (!first || !earliest || !latest || moved?.verdict !== 'real') return [];
    return [{ bucket: first, between: [earliest, latest], from: moved.from, to: moved.to }];
  });
}

function sumOf(known: readonly { counts: ScoreCounts }[]): ScoreCounts {
  return known.reduce((sum, { counts }) => addCounts(sum, counts), noCounts);
}

/** `The level changed around 13 April (95 %: 6 to 20 April): 5.42 → 5.21.`; null without a change. */
export function levelSentence(
  t: Words,
  changes: readonly LevelChange[],
  definition: Definition,
  { interval, today }: Pick<MetricQuery, 'interval' | 'today'>,
): string | null {
  if (changes.length === 0) return null;
  const at = (bucket: LevelChange['bucket']) => startWords(t, bucket, interval, today);
  const words = changes.map(({ bucket, between, from, to }) => {
    const [earliest, latest] = [at(between[0]), at(between[1])];
    const values = {
      start: at(bucket),
      from: formatValue(t, from, definition),
      to: formatValue(t, to, definition),
    };
    if (earliest === latest) return t('trend.level-at', values);
    return t('trend.level-at-between', { ...values, earliest, latest });
  });
  return t('trend.level', { changes: listed(t, words) });
}
