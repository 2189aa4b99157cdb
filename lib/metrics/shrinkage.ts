/** A group of a ranking: its value, its answers, and the variance of one answer in squared units of the value. */
export type Group = { value: number; n: number; variance: number };

/** Values fit for ranking, in the order of the groups, or the raw ones and the reason they stayed. */
export type Shrunken = {
  values: number[];
  /** Standard errors of the values, by which their ranks are uncertain. */
  errors: number[];
  reason: 'few-groups' | 'no-spread' | null;
};

/** With fewer groups, how much groups differ cannot be told. */
const fewestGroups = 5;

/**
 * Draws the value of each group towards the mean of all, the more the fewer
 * its answers, so that a ranking is not led by small groups with lucky scores.
 * Empirical Bayes: groups scatter around the mean with a variance τ² that is
 * estimated from the groups themselves (DerSimonian and Laird), and each moves
 * by v ÷ (v + τ²) of the way, v = variance ÷ n, times (k − 3) ÷ (k − 1) for
 * having estimated τ² (Morris). Of equal n this is James and Stein's estimator.
 *
 * Values stay as they are with fewer than five groups (`few-groups`), or where
 * groups differ no more than chance would have them (`no-spread`): then there
 * is no ranking to mend. Their errors then are those of the raw values.
 *
 * The squared error of a drawn value is, with B the part of the way it moved
 * and w its part of all weights 1 ÷ (v + τ²), Morris's
 * v(1 − (1 − w)B) + 2 ÷ (k − 3) · B² · (v̄ + τ²) ÷ (v + τ²) · (value − mean)²,
 * v̄ the weighted mean of v: the second term is for having estimated τ².
 *
 * Sources: C. Morris, "Parametric Empirical Bayes Inference", JASA 78, 1983;
 * R. DerSimonian, N. Laird, Controlled Clinical Trials 7, 1986.
 *
 * @throws {RangeError} unless every n and variance is above 0
 */
export function shrink(groups: readonly Group[]): Shrunken {
  const values = groups.map(({ value }) => value);
  const squares = groups.map(squaredError);
  const raw = { values, errors: squares.map(Math.sqrt) };
  if (groups.length < fewestGroups) return { ...raw, reason: 'few-groups' };
  const between = varianceBetween(values, squares);
  if (between <= 0) return { ...raw, reason: 'no-spread' };
  const weights = squares.map((square) => 1 / (square + between));
  const total = sum(weights);
  const centre = weightedMean(values, weights);
  const usual = weightedMean(squares, weights) + between;
  const caution = (groups.length - 3) / (groups.length - 1);
  const drawn = groups.map((group) => {
    const square = squaredError(group);
    const weight = 1 / (square + between);
    const pull = caution * square * weight;
    const way = centre - group.value;
    const known = square * (1 - (1 - weight / total) * pull);
    const guessed = (2 / (groups.length - 3)) * pull ** 2 * usual * weight * way ** 2;
    return { value: group.value + pull * way, error: Math.sqrt(known + guessed) };
  });
  return {
    values: drawn.map(({ value }) => value),
    errors: drawn.map(({ error }) => error),
    reason: null,
  };
}

function squaredError({ n, variance }: Group): number {
  if (!(n > 0 && variance > 0))
    throw new RangeError('a group needs answers and a variance above 0');
  return variance / n;
}

/** Variance of the true values of groups, by moments; at or below 0 where chance explains all. */
function varianceBetween(values: readonly number[], errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / error);
  const centre = weightedMean(values, weights);
  const total = sum(weights);
  const spread = sum(values.map((value, i) => (weights[i] ?? 0) * (value - centre) ** 2));
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total;
  return (spread - (values.length - 1)) / scale;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((value, i) => value * (weights[i] ?? 0))) / sum(weights);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
