/** What one group is in one period, as a sample has it. */
export type SampledGroup = {
  /** Answers its score divides by. */
  readonly n: number;
  /** Variance of its score; null where the answers cannot tell. */
  readonly variance: number | null;
};

/** How a part answers to a group's share of the answers, and to its score. */
export type Slopes = { readonly share: number; readonly value: number };

/**
 * What the sample of one period adds to the variance of a part, by the delta
 * method: the sizes of the groups are a multinomial draw of all n answers, and
 * given their sizes the groups' scores err independently. With shares w, slopes
 * a for the shares and b for the scores,
 *
 *     Σ w(a − Σwa)² ÷ n + Σ b² · variance of the group's score
 *
 * Source: A. Agresti, "Categorical Data Analysis", 3rd ed., Wiley 2013, 16.1.
 * For decomposed rates by bootstrap: J. Wang, A. Rahman, H. Siegal, J. Fisher,
 * "Standardization and Decomposition of Rates", Behavior Research Methods 32,
 * 2000.
 *
 * @param groups of one period, with at least one answer in all
 * @param slopes group by group
 * @returns null where a score counts whose spread is unknown
 */
export function sampleVariance(
  groups: readonly SampledGroup[],
  slopes: readonly Slopes[],
): number | null {
  const all = groups.reduce((sum, { n }) => sum + n, 0);
  const of = (place: number) => slopes[place] ?? { share: 0, value: 0 };
  const middle = groups.reduce((sum, { n }, place) => sum + (n / all) * of(place).share, 0);
  let between = 0;
  let within = 0;
  for (const [place, { n, variance }] of groups.entries()) {
    const { share, value } = of(place);
    between += (n / all) * (share - middle) ** 2;
    if (value === 0) continue;
    if (variance === null) return null;
    within += value ** 2 * variance;
  }
  return between / all + within;
}
