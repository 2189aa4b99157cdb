import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * The gamma-gamma model of spend: a customer's purchases scatter around their
 * own mean as a gamma distribution with shape p, and the means differ between
 * customers so that their rates are gamma with shape q and rate γ. All above
 * 0; γ is in units of money. It takes spend to be independent of how often
 * someone buys: see `spendIndependence`.
 *
 * Source: P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary
 * Value", 2013, brucehardie.com/notes/025.
 */
export type GammaGamma = { p: number; q: number; gamma: number };

/** Number and mean amount of a customer's purchases that count (repeats, after a purchase summary); `customers` are alike. */
export type Spend = { purchases: number; meanSpend: number; customers: number };

/**
 * Mean spend per purchase expected of a customer, p (γ + x z̄) ÷ (p x + q − 1):
 * between their own mean and that of all, the nearer to their own the more
 * they bought. Without a history it is the mean of all, p γ ÷ (q − 1). `null`
 * where the model has no mean (p x + q ≤ 1).
 *
 * @example expectedSpend({ p: 6.25, q: 3.74, gamma: 15.44 }, null) // 35.2
 */
export function expectedSpend(
  { p, q, gamma }: GammaGamma,
  history: Omit<Spend, 'customers'> | null,
): number | null {
  const { purchases, meanSpend } = history ?? { purchases: 0, meanSpend: 0 };
  const below = p * purchases + q - 1;
  return below > 0 ? (p * (gamma + purchases * meanSpend)) / below : null;
}

/** Log-likelihood of mean spends; histories without a purchase, or of 0 or less, say nothing and are left out. */
export function gammaGammaLogLikelihood(model: GammaGamma, spends: readonly Spend[]): number {
  return gammaGammaLikelihood(spends)(model);
}

/**
 * The log-likelihood as a function of the model. What depends on the number of
 * purchases alone is computed once for each number.
 */
export function gammaGammaLikelihood(spends: readonly Spend[]): (model: GammaGamma) => number {
  const counted = spends.filter(isCounted);
  const byCount = new Map<number, { customers: number; logMeans: number }>();
  for (const { purchases, meanSpend, customers } of counted) {
    const sums = byCount.get(purchases) ?? { customers: 0, logMeans: 0 };
    sums.customers += customers;
    sums.logMeans += customers * Math.log(meanSpend);
    byCount.set(purchases, sums);
  }
  const purchases = Float64Array.from(counted, (each) => each.purchases);
  const totals = Float64Array.from(counted, (each) => each.purchases * each.meanSpend);
  const weights = Float64Array.from(counted, (each) => each.customers);
  return ({ p, q, gamma }) => {
    let total = 0;
    const base = q * Math.log(gamma) - gammaln(q);
    for (const [x, { customers, logMeans }] of byCount) {
      const shape = p * x;
      const own = gammaln(shape + q) - gammaln(shape) + base + shape * Math.log(x);
      total += customers * own + (shape - 1) * logMeans;
    }
    for (let i = 0; i < totals.length; i++) {
      const power = p * (purchases[i] ?? 0) + q;
      total -= (weights[i] ?? 0) * power * Math.log(gamma + (totals[i] ?? 0));
    }
    return total;
  };
}

/** Whether a history says something about spend. */
export function isCounted({ purchases, meanSpend, customers }: Spend): boolean {
  return purchases > 0 && meanSpend > 0 && customers > 0;
}
