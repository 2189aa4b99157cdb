import type { Verdict } from '@/lib/metrics/change';
import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';
import { excludesZero, newcombe } from '@/lib/metrics/newcombe';
import { lowBase } from '@/lib/metrics/small-base';
import type { ChurnRate } from './customer-churn';
import type { RatioEstimate } from './ratio-estimate';

/** How a rate moved between two periods, as shares. */
export type RateChange = {
  difference: number;
  /** 95 % interval of the difference; `null` where nothing is tested. */
  interval: ConfidenceInterval | null;
  /** `untested`: the rate has no error to test by. */
  verdict: Verdict | 'untested';
};

/**
 * The change of a churn rate, judged as that of any share: real where
 * Newcombe's interval of the difference leaves zero out, too few to judge with
 * fewer than `lowBase` customers on either side. A rate that is no share of its
 * customers is not tested.
 *
 * @example churnChange(churnRate(231, 10_000), churnRate(193, 10_000))
 * // difference 0.0038, interval −0.0002 to 0.0078, within noise
 */
export function churnChange(now: ChurnRate, before: ChurnRate): RateChange {
  const difference = now.rate - before.rate;
  if (Math.min(now.of, before.of) < lowBase) {
    return { difference, interval: null, verdict: 'too-few' };
  }
  if (!now.interval || !before.interval) return untested(difference);
  const interval = newcombe({ k: now.lost, n: now.of }, { k: before.lost, n: before.of });
  return { difference, interval, verdict: excludesZero(interval) ? 'real' : 'noise' };
}

/**
 * The change of a retention rate of revenue, from the errors of both, added as
 * squares: the cohorts of two periods are taken as two samples. They share
 * customers, who mostly stay alike, so the interval is a careful one.
 */
export function retentionChange(now: RatioEstimate, before: RatioEstimate): RateChange {
  const difference = now.ratio - before.ratio;
  const sides = [now, before];
  if (sides.some(({ reason }) => reason === 'few-customers')) {
    return { difference, interval: null, verdict: 'too-few' };
  }
  if (now.standardError === null || before.standardError === null) return untested(difference);
  const arm = z95 * Math.hypot(now.standardError, before.standardError);
  const interval = { low: difference - arm, high: difference + arm };
  return { difference, interval, verdict: excludesZero(interval) ? 'real' : 'noise' };
}

/** A change of something that has no error. */
export function untested(difference: number): RateChange {
  return { difference, interval: null, verdict: 'untested' };
}
