import { adjustedWald, type BandCounts, netEstimate } from './adjusted-wald';
import type { ConfidenceInterval } from './confidence';
import type { Definition } from './definition';
import { meanError, meanInterval } from './mean-interval';
import { moments } from './moments';
import { pomp } from './pomp';
import { orient } from './scale';
import { countAnswers, type ScoreCounts } from './score-counts';
import { wilson } from './wilson';

export type { ConfidenceInterval } from './confidence';

/** A metric with all that is needed to read it. */
export type Score = {
  /** In the unit of the definition, unrounded, good end up. */
  value: number;
  /** Answers in the denominator: all of them, or the decided ones for `net-decided`. */
  n: number;
  /** 95 % interval; `null` where one answer says nothing of the spread. */
  interval: ConfidenceInterval | null;
  /** Of `value`, in its unit; `null` where the answers show no spread to measure. */
  standardError: number | null;
  /** Number of answers in each band, neutral ones included: counts, not shares. */
  bands: BandCounts;
};

type Estimate = Omit<Score, 'bands'>;

/**
 * The score of raw counts by a definition; an effort scale is reversed first.
 * Without answers in the denominator there is no score: `null`, never 0.
 *
 * @throws {RangeError} if an answer is not on the definition's scale
 * @example score(scoreCounts({ 10: 5, 8: 3, 3: 2 }), nps)?.value // => 30
 */
export function score(counts: ScoreCounts, definition: Definition): Score | null {
  const oriented = orient(counts, definition.scale);
  const estimate = estimateOf(oriented, definition);
  return estimate && { ...estimate, bands: bandCounts(oriented, definition.bands) };
}

/** Oriented counts in the three bands of a definition. */
export function bandCounts(
  oriented: ScoreCounts,
  { negative, positive }: { negative: number; positive: number },
): BandCounts {
  return {
    negative: countAnswers(oriented, 0, negative),
    neutral: countAnswers(oriented, negative + 1, positive - 1),
    positive: countAnswers(oriented, positive),
  };
}

function estimateOf(oriented: ScoreCounts, { method, scale }: Definition): Estimate | null {
  switch (method.kind) {
    case 'mean':
      return meanScore(oriented, [scale.min, scale.max]);
    case 'pomp':
      return pompScore(oriented, [scale.min, scale.max]);
    case 'share':
      return shareScore(countAnswers(oriented, method.from), countAnswers(oriented));
    case 'net': {
      const bands = bandCounts(oriented, method);
      return method.denominator === 'all' ? netScore(bands) : decidedScore(bands);
    }
  }
}

function meanScore(oriented: ScoreCounts, range: readonly [number, number]): Estimate | null {
  const found = moments(oriented);
  if (!found) return null;
  return {
    value: found.mean,
    n: found.n,
    interval: meanInterval(found, range),
    standardError: found.squares > 0 ? (meanError(found, range)?.standardError ?? null) : null,
  };
}

function pompScore(oriented: ScoreCounts, range: readonly [number, number]): Estimate | null {
  const mean = meanScore(oriented, range);
  if (!mean) return null;
  const [min, max] = range;
  return {
    value: pomp(mean.value, range),
    n: mean.n,
    interval: mean.interval && {
      low: pomp(mean.interval.low, range),
      high: pomp(mean.interval.high, range),
    },
    standardError: mean.standardError && (100 * mean.standardError) / (max - min),
  };
}

function shareScore(k: number, n: number): Estimate | null {
  if (n === 0) return null;
  const { low, high } = wilson(k, n);
  return {
    value: (100 * k) / n,
    n,
    interval: { low: 100 * low, high: 100 * high },
    standardError: k > 0 && k < n ? 100 * Math.sqrt((k * (n - k)) / n ** 3) : null,
  };
}

function netScore(bands: BandCounts): Estimate | null {
  const n = bands.negative + bands.neutral + bands.positive;
  if (n === 0) return null;
  const { standardError } = netEstimate(bands);
  const { low, high } = adjustedWald(bands);
  return {
    value: (100 * (bands.positive - bands.negative)) / n,
    n,
    // With a single answer the added ones outweigh it, and the limits would leave it out.
    interval: n < 2 ? null : { low: 100 * low, high: 100 * high },
    standardError: standardError > 0 ? 100 * standardError : null,
  };
}

/** Positive less negative among the decided: twice the positive share less one, and so are its limits. */
function decidedScore({ negative, positive }: BandCounts): Estimate | null {
  const share = shareScore(positive, negative + positive);
  return (
    share && {
      value: (100 * (positive - negative)) / share.n,
      n: share.n,
      interval: share.interval && {
        low: 2 * share.interval.low - 100,
        high: 2 * share.interval.high - 100,
      },
      standardError: share.standardError && 2 * share.standardError,
    }
  );
}
