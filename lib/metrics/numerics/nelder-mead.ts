/** A minimum that a search found: where, how low, after how many evaluations, and whether it settled. */
export type Minimum = {
  at: number[];
  value: number;
  evaluations: number;
  converged: boolean;
};

/** How a search goes; every field has a default. */
export type SearchOptions = {
  /** Length of the first step along each axis. */
  step?: number;
  /** It settles when all corners agree within this share of the value … */
  valueTolerance?: number;
  /** … and lie within this distance of the best in every coordinate. */
  distanceTolerance?: number;
  /** The search begins anew from its result this often, as a simplex can collapse before the minimum. */
  restarts?: number;
  /** Evaluations in all, restarts included. */
  maxEvaluations?: number;
};

type Corner = { at: number[]; value: number };
type Search = { f: (at: readonly number[]) => number; evaluations: number };
type Settled = Required<SearchOptions>;

/**
 * Minimum of a function of several variables without its derivatives, by the
 * simplex of Nelder and Mead with the coefficients of Gao and Han, which adapt
 * to the number of variables. Values that are not numbers count as infinitely
 * high, so a function may refuse a point by returning NaN.
 *
 * Sources: J. A. Nelder, R. Mead, "A Simplex Method for Function
 * Minimization", Computer Journal 7, 1965; F. Gao, L. Han, "Implementing the
 * Nelder–Mead simplex algorithm with adaptive parameters", Computational
 * Optimization and Applications 51, 2012.
 *
 * @throws {RangeError} without a variable
 * @example nelderMead(([x = 0]) => (x - 3) ** 2, [0]).at // [3]
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  options: SearchOptions = {},
): Minimum {
  if (start.length === 0) throw new RangeError('a function of no variable has no minimum');
  const settings: Settled = {
    step: 0.5,
    valueTolerance: 1e-10,
    distanceTolerance: 1e-6,
    restarts: 1,
    maxEvaluations: 4000,
    ...options,
  };
  const search: Search = { f, evaluations: 0 };
  let best = evaluate(search, [...start]);
  let converged = false;
  for (let run = 0; run <= settings.restarts; run++) {
    const found = descend(search, best, settings);
    best = found.best;
    converged = found.converged;
  }
  const finite = Number.isFinite(best.value);
  return { ...best, evaluations: search.evaluations, converged: converged && finite };
}

function descend(search: Search, start: Corner, settings: Settled) {
  let simplex = [start, ...start.at.map((_, axis) => stepped(search, start, axis, settings.step))];
  while (true) {
    simplex.sort((a, b) => a.value - b.value);
    const best = first(simplex);
    if (isSettled(simplex, settings)) return { best, converged: true };
    if (search.evaluations >= settings.maxEvaluations) return { best, converged: false };
    simplex = improved(search, simplex);
  }
}

/** The next simplex: its worst corner replaced, or all drawn towards the best. Corners in order of value. */
function improved(search: Search, simplex: readonly Corner[]): Corner[] {
  const size = Math.max(2, simplex.length - 1);
  const [best, worst] = [first(simplex), last(simplex)];
  const others = simplex.slice(0, -1);
  const centre = centroid(others);
  const towards = (reach: number) =>
    evaluate(
      search,
      centre.map((value, i) => value + reach * (value - (worst.at[i] ?? 0))),
    );
  const reflected = towards(1);
  if (reflected.value < best.value) return [...others, lower(towards(1 + 2 / size), reflected)];
  if (reflected.value < last(others).value) return [...others, reflected];
  const contraction = 0.75 - 1 / (2 * size);
  const contracted = towards(reflected.value < worst.value ? contraction : -contraction);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  return [best, ...simplex.slice(1).map((corner) => drawn(search, corner, best, 1 - 1 / size))];
}

function evaluate(search: Search, at: number[]): Corner {
  search.evaluations++;
  const value = search.f(at);
  return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
}

function stepped(search: Search, { at }: Corner, axis: number, step: number): Corner {
  return evaluate(
    search,
    at.map((value, i) => (i === axis ? value + step : value)),
  );
}

function drawn(search: Search, { at }: Corner, best: Corner, share: number): Corner {
  return evaluate(
    search,
    at.map((value, i) => {
      const target = best.at[i] ?? 0;
      return target + share * (value - target);
    }),
  );
}

function isSettled(simplex: readonly Corner[], settings: Settled): boolean {
  const [best, worst] = [first(simplex), last(simplex)];
  const spread = worst.value - best.value;
  if (!(spread <= settings.valueTolerance * (Math.abs(best.value) + 1))) return false;
  return simplex.every(({ at }) =>
    at.every((value, i) => Math.abs(value - (best.at[i] ?? 0)) <= settings.distanceTolerance),
  );
}

function centroid(corners: readonly Corner[]): number[] {
  return first(corners).at.map(
    (_, i) => corners.reduce((total, { at }) => total + (at[i] ?? 0), 0) / corners.length,
  );
}

function lower(a: Corner, b: Corner): Corner {
  return a.value < b.value ? a : b;
}

function first(corners: readonly Corner[]): Corner {
  return corners[0] ?? { at: [], value: Number.NaN };
}

function last(corners: readonly Corner[]): Corner {
  return corners[corners.length - 1] ?? { at: [], value: Number.NaN };
}
