import { type RatioEstimate, ratioEstimate } from './ratio-estimate';

/** MRR of one customer at both ends of a period. */
export type CustomerMrr = { opening: number; closing: number };

/** Sums over the customers who paid at the start. `kept` is the lesser of a customer's opening and closing MRR. */
export type CohortSums = {
  customers: number;
  opening: number;
  kept: number;
  closing: number;
  openingSquared: number;
  openingKept: number;
  keptSquared: number;
  openingClosing: number;
  closingSquared: number;
};

/** The sums over customers, leaving out those who did not pay at the start. */
export function cohortSums(customers: Iterable<CustomerMrr>): CohortSums {
  const sums: CohortSums = {
    customers: 0,
    opening: 0,
    kept: 0,
    closing: 0,
    openingSquared: 0,
    openingKept: 0,
    keptSquared: 0,
    openingClosing: 0,
    closingSquared: 0,
  };
  for (const { opening, closing } of customers) {
    if (opening === 0) continue;
    const kept = Math.min(opening, closing);
    sums.customers++;
    sums.opening += opening;
    sums.kept += kept;
    sums.closing += closing;
    sums.openingSquared += opening * opening;
    sums.openingKept += opening * kept;
    sums.keptSquared += kept * kept;
    sums.openingClosing += opening * closing;
    sums.closingSquared += closing * closing;
  }
  return sums;
}

/**
 * Gross and net revenue retention of the customers there at the start, each by
 * its own MRR at both ends: GRR counts a customer for at most what they paid
 * at the start, NRR for what they pay now. Who left counts 0, who came later
 * not at all. As shares, with intervals that treat customers as the sample;
 * `null` if nobody paid.
 *
 * Movements within the period that a customer undoes by its end do not count
 * here, as they do in the sums of movements.
 */
export function revenueRetention(
  sums: CohortSums,
): { grr: RatioEstimate; nrr: RatioEstimate } | null {
  const { customers: n, opening: x, openingSquared: xx } = sums;
  const grr = ratioEstimate({ n, x, y: sums.kept, xx, xy: sums.openingKept, yy: sums.keptSquared });
  const nrr = ratioEstimate({
    n,
    x,
    y: sums.closing,
    xx,
    xy: sums.openingClosing,
    yy: sums.closingSquared,
  });
  return grr && nrr && { grr: atMostOne(grr), nrr };
}

function atMostOne(estimate: RatioEstimate): RatioEstimate {
  const { interval } = estimate;
  return interval
    ? { ...estimate, interval: { ...interval, high: Math.min(1, interval.high) } }
    : estimate;
}
