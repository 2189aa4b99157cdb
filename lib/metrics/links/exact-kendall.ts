/**
 * Exact tails of Kendall's test without ties: how likely at least
 * (`pGreater`), and at most (`pLess`), `concordant` of n(n − 1) ÷ 2 pairs agree
 * if every order of y is equally likely. Built up customer by customer: the
 * i-th adds 0 … i − 1 agreeing pairs, each with probability 1 ÷ i.
 *
 * Source: M. Kendall, "A New Measure of Rank Correlation", Biometrika 30, 1938.
 */
export function exactKendallTails(
  concordant: number,
  n: number,
): { pGreater: number; pLess: number } {
  let chances = [1];
  for (let customer = 2; customer <= n; customer++) {
    const longer = new Array<number>(chances.length + customer - 1).fill(0);
    chances.forEach((chance, agreeing) => {
      for (let more = 0; more < customer; more++) {
        longer[agreeing + more] = (longer[agreeing + more] ?? 0) + chance / customer;
      }
    });
    chances = longer;
  }
  const sum = (part: readonly number[]) =>
    Math.min(
      1,
      part.reduce((total, chance) => total + chance, 0),
    );
  return {
    pGreater: sum(chances.slice(concordant)),
    pLess: sum(chances.slice(0, concordant + 1)),
  };
}
