import type { MovementSums } from './movement-sums';

/** MRR at the start of a period, and its movements; new business is no matter of churn. */
export type RevenueMovements = Omit<MovementSums, 'new'> & { start: number };

/**
 * Gross revenue churn: (churn + contraction) ÷ MRR at the start. As a share;
 * `null` if there was no MRR.
 *
 * Source: ChartMogul, help centre, article 203359341.
 *
 * @example grossRevenueChurn({ start: 100, churn: 10, contraction: 10, expansion: 10, reactivation: 0 }) // 0.20
 */
export function grossRevenueChurn(moved: RevenueMovements): number | null {
  return perStart(moved.churn + moved.contraction, moved);
}

/**
 * Net revenue churn: what was lost less what expansion and reactivation
 * brought, ÷ MRR at the start; below 0 where they brought more.
 *
 * Source: ChartMogul, help centre, article 4414075567250.
 *
 * @example netRevenueChurn({ start: 100, churn: 10, contraction: 10, expansion: 10, reactivation: 0 }) // 0.10
 */
export function netRevenueChurn(moved: RevenueMovements): number | null {
  const { churn, contraction, expansion, reactivation } = moved;
  return perStart(churn + contraction - expansion - reactivation, moved);
}

/**
 * Gross revenue retention (GRR): (start − contraction − churn) ÷ start, at
 * most 1. The movements are to be those of the customers there at the start;
 * from the movements of all it comes out too low, by what joiners lost.
 *
 * @example grossRevenueRetention({ start: 100_000, expansion: 12_000, contraction: 5_000, churn: 8_000, reactivation: 0 }) // 0.87
 */
export function grossRevenueRetention(moved: RevenueMovements): number | null {
  return perStart(moved.start - moved.contraction - moved.churn, moved);
}

/**
 * Net revenue retention (NRR): (start + expansion − contraction − churn) ÷
 * start. Above 1 where customers grow faster than others leave. Reactivation
 * is left out: those customers were not there at the start. The movements are
 * to be those of the customers who were.
 *
 * @example netRevenueRetention({ start: 100_000, expansion: 12_000, contraction: 5_000, churn: 8_000, reactivation: 0 }) // 0.99
 */
export function netRevenueRetention(moved: RevenueMovements): number | null {
  return perStart(moved.start + moved.expansion - moved.contraction - moved.churn, moved);
}

function perStart(
  value: number,
  { start, churn, contraction, expansion, reactivation }: RevenueMovements,
) {
  if (![start, churn, contraction, expansion, reactivation].every((each) => each >= 0)) {
    throw new RangeError('MRR and the size of its movements cannot be negative');
  }
  return start === 0 ? null : value / start;
}
