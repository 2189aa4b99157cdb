/**
 * Which values belong to a stretch of at least `length` in a row that only
 * rises, or only falls. All values of the stretch are marked, the first
 * included. Equal neighbours, and gaps, end a stretch.
 *
 * Source: L. Nelson, "The Shewhart Control Chart: Tests for Special Causes",
 * test 3, Journal of Quality Technology 16, 1984.
 */
export function steadyClimbs(values: readonly (number | null)[], length = 6): boolean[] {
  const marked = values.map(() => false);
  let [start, direction] = [0, 0];
  for (let i = 1; i <= values.length; i++) {
    const step = stepTo(values, i);
    if (step === direction) continue;
    if (direction !== 0 && i - start >= length) marked.fill(true, start, i);
    [start, direction] = [i - 1, step];
  }
  return marked;
}

/** 1 if the value is above the one before, −1 if below, 0 if neither or unknown. */
function stepTo(values: readonly (number | null)[], i: number): number {
  const [before, now] = [values[i - 1] ?? null, values[i] ?? null];
  return before === null || now === null ? 0 : Math.sign(now - before);
}
