type Surface = (at: readonly number[]) => number;

/** Slope of a function along each axis, by central differences of width 2 · `step`. */
export function numericGradient(f: Surface, at: readonly number[], step = 1e-4): number[] {
  return at.map((_, i) => (f(moved(at, i, step)) - f(moved(at, i, -step))) / (2 * step));
}

/**
 * Second derivatives of a function at a point, by central differences;
 * symmetric. The step suits functions of order 10⁴ known to 12 digits whose
 * variables are logarithms, as log-likelihoods here are.
 */
export function numericHessian(f: Surface, at: readonly number[], step = 1e-3): number[][] {
  const middle = f(at);
  const square = step * step;
  const rows = at.map((_, i) =>
    at.map((_, j) => {
      if (j > i) return 0;
      if (i === j) return (f(moved(at, i, step)) - 2 * middle + f(moved(at, i, -step))) / square;
      const corner = (a: number, b: number) => f(moved(moved(at, i, a), j, b));
      const [same, opposite] = [
        corner(step, step) + corner(-step, -step),
        corner(step, -step) + corner(-step, step),
      ];
      return (same - opposite) / (4 * square);
    }),
  );
  return rows.map((row, i) => row.map((value, j) => (j > i ? (rows[j]?.[i] ?? 0) : value)));
}

function moved(at: readonly number[], axis: number, by: number): number[] {
  return at.map((value, i) => (i === axis ? value + by : value));
}
