import { type ChurnRate, churnRate } from './customer-churn';

/** A group of customers: how many there were, how many of them left, and the MRR of those who stayed. */
export type RiskSegment = {
  segment: string;
  customers: number;
  churned: number;
  activeMrr: number;
};

/** MRR that would be lost if each segment went on to lose its share. */
export type RevenueAtRisk = {
  activeMrr: number;
  atRisk: number;
  /** `atRisk` ÷ `activeMrr`; `null` without MRR. */
  share: number | null;
  segments: (RiskSegment & { rate: ChurnRate | null; atRisk: number | null })[];
};

/**
 * Revenue at risk: the active MRR of each segment × the churn rate of that
 * segment, added up. A scenario, not a forecast: it says what the past rates
 * would cost now, and it depends on how customers are cut into segments.
 *
 * A segment nobody was in has no rate, so its MRR counts in the total but not
 * as at risk. `null` without segments.
 *
 * @throws {RangeError} if a number is negative, or more left than there were
 */
export function revenueAtRisk(segments: readonly RiskSegment[]): RevenueAtRisk | null {
  if (segments.length === 0) return null;
  const rated = segments.map((each) => {
    const { customers, churned, activeMrr } = each;
    if (!(churned >= 0 && churned <= customers && activeMrr >= 0)) {
      throw new RangeError(`${churned} of ${customers} with an MRR of ${activeMrr} cannot be`);
    }
    const rate = churnRate(churned, customers);
    return { ...each, rate, atRisk: rate && activeMrr * rate.rate };
  });
  const activeMrr = rated.reduce((total, each) => total + each.activeMrr, 0);
  const atRisk = rated.reduce((total, each) => total + (each.atRisk ?? 0), 0);
  return { activeMrr, atRisk, share: activeMrr === 0 ? null : atRisk / activeMrr, segments: rated };
}
