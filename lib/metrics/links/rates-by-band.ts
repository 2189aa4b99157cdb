import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import type { Estimated } from '@/lib/metrics/estimated';
import { newcombe, newcombeP, type Share } from '@/lib/metrics/newcombe';
import { wilson } from '@/lib/metrics/wilson';
import { cochranArmitage } from './cochran-armitage';
import { type ChiSquare, type HomogeneityRefusal, shareHomogeneity } from './share-homogeneity';

/** A band of customers, say detractors, `k` of whose `n` did it. Bands come in their order. */
export type Band<Name extends string = string> = Share & { band: Name };

/**
 * The rate of a band with Wilson's interval, 0–1, and how far it lies above
 * the reference band (Newcombe's interval, p adjusted over all bands by
 * Benjamini and Hochberg). `null` where a side has no customers, and for the
 * reference itself.
 */
export type BandRate<Name extends string = string> = Band<Name> & {
  rate: number | null;
  interval: ConfidenceInterval | null;
  aboveReference: { difference: number; interval: ConfidenceInterval; adjustedP: number } | null;
};

/** Rates of all bands, whether they differ at all, and whether they rise or fall along the order. */
export type RatesByBand<Name extends string = string> = {
  bands: BandRate<Name>[];
  homogeneity: Estimated<ChiSquare, HomogeneityRefusal>;
  trend: Estimated<{ z: number; p: number }, HomogeneityRefusal>;
};

/**
 * Rates of an outcome by band of a score: churn of detractors, passives and
 * promoters. Associated with, not because of: bands differ in more than their
 * answers. The outcome must come after the answer, by a lag that is named
 * beside the numbers.
 *
 * `reference` is the band the others are held against, by default the last.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n in every band
 */
export function ratesByBand<Name extends string>(
  bands: readonly Band<Name>[],
  reference: Name | undefined = bands.at(-1)?.band,
): RatesByBand<Name> {
  const homogeneity = shareHomogeneity(bands);
  const trend = cochranArmitage(bands.map((band, score) => ({ ...band, score })));
  const base = bands.find(({ band, n }) => band === reference && n > 0);
  const compared = bands.map((band) => band !== base && base !== undefined && band.n > 0);
  const { adjusted } = benjaminiHochberg(
    bands.map((band, i) => (base && compared[i] ? newcombeP(band, base) : null)),
  );
  return {
    bands: bands.map((band, i) => {
      const p = adjusted[i] ?? null;
      return {
        ...band,
        rate: band.n === 0 ? null : band.k / band.n,
        interval: band.n === 0 ? null : wilson(band.k, band.n),
        aboveReference: base && p !== null ? { ...above(band, base), adjustedP: p } : null,
      };
    }),
    homogeneity,
    trend,
  };
}

function above(band: Share, base: Share): { difference: number; interval: ConfidenceInterval } {
  return { difference: band.k / band.n - base.k / base.n, interval: newcombe(band, base) };
}
