import { alpha, type ConfidenceInterval } from './confidence';
import type { Definition } from './definition';
import { meanError } from './mean-interval';
import { type Moments, moments } from './moments';
import { netChange } from './net-change';
import { excludesZero, newcombe, newcombeP, type Share } from './newcombe';
import { orient } from './scale';
import { bandCounts, type Score, score } from './score';
import { countAnswers, type ScoreCounts } from './score-counts';
import { lowBase } from './small-base';
import { twoShareTest } from './two-share-test';
import { type Difference, welch } from './welch';

/** More than chance, not more than chance, or not to be judged. */
export type Verdict = 'real' | 'noise' | 'too-few';

/** How a score moved between two periods (or differs between two groups). */
export type Change = {
  /** The values before and now, in the unit of the definition. */
  from: number;
  to: number;
  /** `to` less `from`: points for rates, scale points for means. */
  difference: number;
  /**
   * Distance from the difference to the end of its interval nearer zero:
   * the change is real exactly if it is larger than its margin.
   */
  margin: number | null;
  /** 95 % interval of the difference. */
  interval: ConfidenceInterval | null;
  /** Two-sided; below 0.05 exactly if the change is real. */
  p: number | null;
  verdict: Verdict;
  /** Whether it moved for the better; `null` if it did not move. Good is up, as all scales are oriented. */
  better: boolean | null;
  /** With too few answers: how many more the shorter side needs. */
  needed: number | null;
  /** With too few answers: which side is the shorter. */
  shorter: 'now' | 'before' | null;
};

type Scores = { readonly to: Score | null; readonly from: Score | null };

/**
 * The change of a metric from `before` to `now`, with its own 95 % interval
 * and a verdict: Welch for means, Newcombe for shares, a two-sample z test for
 * net scores. With fewer than `lowBase` answers on either side nothing is
 * tested: margin, interval and p are `null`. `null` if either side has no
 * answers at all.
 *
 * @param scores those of both sides, where they are known already
 * @throws {RangeError} if an answer is not on the definition's scale
 */
export function change(
  now: ScoreCounts,
  before: ScoreCounts,
  definition: Definition,
  scores: Scores = { to: score(now, definition), from: score(before, definition) },
): Change | null {
  return changeBetween(scores, () => test(now, before, definition));
}

/**
 * The change between two scores of one definition with its verdict. The test is
 * made only where both sides have `lowBase` answers; see `change`.
 */
export function changeBetween({ to, from }: Scores, test: () => Tested | null): Change | null {
  if (!to || !from) return null;
  const difference = to.value - from.value;
  const moved = {
    from: from.value,
    to: to.value,
    difference,
    better: difference === 0 ? null : difference > 0,
  };
  const needed = lowBase - Math.min(to.n, from.n);
  const tested = needed > 0 ? null : test();
  if (!tested) {
    const shorter = from.n < to.n ? 'before' : 'now';
    return { ...moved, margin: null, interval: null, p: null, verdict: 'too-few', needed, shorter };
  }
  const { interval, p } = tested;
  return {
    ...moved,
    margin: difference < 0 ? interval.high - difference : difference - interval.low,
    interval,
    p,
    verdict: excludesZero(interval) ? 'real' : 'noise',
    needed: null,
    shorter: null,
  };
}

/** What a test says of a difference. */
type Tested = Pick<Difference, 'interval' | 'p'>;

function test(now: ScoreCounts, before: ScoreCounts, definition: Definition): Tested | null {
  const { method, scale } = definition;
  const [a, b] = [orient(now, scale), orient(before, scale)];
  switch (method.kind) {
    case 'mean':
      return meanTest(moments(a), moments(b), [scale.min, scale.max], 1);
    case 'pomp':
      return meanTest(
        moments(a),
        moments(b),
        [scale.min, scale.max],
        100 / (scale.max - scale.min),
      );
    case 'share':
      return shareTest(shareFrom(a, method.from), shareFrom(b, method.from), 100);
    case 'net': {
      const [one, two] = [bandCounts(a, method), bandCounts(b, method)];
      if (method.denominator === 'all') return scaled(netChange(one, two), 100);
      return shareTest(
        { k: one.positive, n: one.positive + one.negative },
        { k: two.positive, n: two.positive + two.negative },
        200,
      );
    }
  }
}

/**
 * Welch's test of two means on one ruler; `null` with fewer than two answers on either side.
 *
 * @param range the ends of the ruler
 * @param factor by which the difference is shown
 */
export function meanTest(
  to: Moments | null,
  from: Moments | null,
  range: readonly [number, number],
  factor: number,
): Tested | null {
  if (!to || !from) return null;
  const [toError, fromError] = [meanError(to, range), meanError(from, range)];
  if (!toError || !fromError) return null;
  return scaled(welch({ mean: to.mean, ...toError }, { mean: from.mean, ...fromError }), factor);
}

function shareFrom(oriented: ScoreCounts, from: number): Share {
  return { k: countAnswers(oriented, from), n: countAnswers(oriented) };
}

/**
 * Interval and test are two approximations and may disagree a hair's breadth
 * around 5 %. There the interval decides, and p is the interval's own.
 */
function shareTest(now: Share, before: Share, factor: number): Tested {
  const interval = newcombe(now, before);
  const { p } = twoShareTest(now, before);
  const agree = p < alpha === excludesZero(interval);
  return scaled({ interval, p: agree ? p : newcombeP(now, before) }, factor);
}

function scaled({ interval, p }: Tested, factor: number): Tested {
  return { interval: { low: factor * interval.low, high: factor * interval.high }, p };
}
