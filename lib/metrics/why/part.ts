import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import type { Verdict } from '@/lib/metrics/change';
import { type ConfidenceInterval, twoSidedP, z95 } from '@/lib/metrics/confidence';
import { excludesZero } from '@/lib/metrics/newcombe';

/** A part of a change, in the unit of the score, with what chance alone would do to it. */
export type Estimate = {
  readonly value: number;
  /** Null where the answers are too few to tell their spread. */
  readonly standardError: number | null;
  /** 95 % interval. */
  readonly interval: ConfidenceInterval | null;
  /** Two-sided; null where nothing is tested. */
  readonly p: number | null;
};

/** An estimate with a verdict, which holds among all parts that were judged with it. */
export type Part = Estimate & { readonly verdict: Verdict };

/**
 * A part with normal 95 % limits around it, value ± 1.96 · √variance.
 *
 * @param variance of the value; null where it is not known, 0 where the value is 0 by necessity
 */
export function estimate(value: number, variance: number | null): Estimate {
  if (variance === null) return { value, standardError: null, interval: null, p: null };
  const standardError = Math.sqrt(variance);
  const arm = z95 * standardError;
  return {
    value,
    standardError,
    interval: { low: value - arm, high: value + arm },
    p: standardError === 0 ? 1 : twoSidedP(value / standardError),
  };
}

/**
 * The verdicts of parts that stand side by side: of all that are called real at
 * most 5 % are expected to be chance (Benjamini–Hochberg). A part without an
 * interval has too few answers; a part that is not there stays null.
 */
export function judged(
  mix: Estimate,
  rates: readonly (Estimate | null)[],
): { mix: Part; rates: (Part | null)[] } {
  const { rejected } = benjaminiHochberg([mix.p, ...rates.map((rate) => rate?.p ?? null)]);
  const part = (found: Estimate, place: number): Part => {
    if (found.interval === null) return { ...found, verdict: 'too-few' };
    const isReal = rejected[place] === true && excludesZero(found.interval);
    return { ...found, verdict: isReal ? 'real' : 'noise' };
  };
  return { mix: part(mix, 0), rates: rates.map((rate, place) => rate && part(rate, place + 1)) };
}
