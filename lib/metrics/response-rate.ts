import type { Verdict } from './change';
import { alpha, type ConfidenceInterval } from './confidence';
import { excludesZero, newcombe, newcombeP, type Share } from './newcombe';
import { lowBase } from './small-base';
import { twoShareTest } from './two-share-test';
import { wilson } from './wilson';

/** How many invitations reached somebody, and how many of those were answered. */
export type AskedShare = { readonly delivered: number; readonly answered: number };

/** The share of those reached who answered, 0–1. */
export type ResponseRate = {
  rate: number;
  /** Those reached. */
  n: number;
  answered: number;
  /** Wilson's, 95 %. */
  interval: ConfidenceInterval;
};

/**
 * Response rate: answered ÷ delivered, 0–1, with Wilson's 95 % interval. An
 * answer proves that its invitation arrived, so that there are never fewer
 * delivered than answered. `null` if nobody was reached: no rate, not a rate of 0.
 *
 * Source: AAPOR, Standard Definitions, RR1: completed answers ÷ all eligible
 * who were reached or may have been; here every invitation that did not bounce.
 *
 * @throws {RangeError} if a count is negative
 * @example responseRate({ delivered: 1200, answered: 281 })?.rate // => 0.23416…
 */
export function responseRate({ delivered, answered }: AskedShare): ResponseRate | null {
  const n = Math.max(delivered, answered);
  if (n === 0) return null;
  return { rate: answered / n, n, answered, interval: wilson(answered, n) };
}

/** How a response rate moved, as shares. */
export type ResponseRateChange = {
  difference: number;
  /** Newcombe's, 95 %; `null` where nothing is tested. */
  interval: ConfidenceInterval | null;
  p: number | null;
  verdict: Verdict;
};

/**
 * The change of a response rate: real where Newcombe's interval of the
 * difference leaves zero out, too few to judge with fewer than `lowBase`
 * reached on either side. `null` if nobody was reached on one of them.
 */
export function responseRateChange(
  now: ResponseRate | null,
  before: ResponseRate | null,
): ResponseRateChange | null {
  if (!now || !before) return null;
  const difference = now.rate - before.rate;
  if (Math.min(now.n, before.n) < lowBase) {
    return { difference, interval: null, p: null, verdict: 'too-few' };
  }
  return { difference, ...judged(shareOf(now), shareOf(before)) };
}

function shareOf({ answered, n }: ResponseRate): Share {
  return { k: answered, n };
}

/** Interval and test may disagree a hair's breadth around 5 %; there the interval decides. */
function judged(now: Share, before: Share) {
  const interval = newcombe(now, before);
  const isReal = excludesZero(interval);
  const { p } = twoShareTest(now, before);
  return {
    interval,
    p: p < alpha === isReal ? p : newcombeP(now, before),
    verdict: isReal ? ('real' as const) : ('noise' as const),
  };
}
