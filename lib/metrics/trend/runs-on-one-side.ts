/**
 * Which values belong to a run of at least `length` in a row on one side of
 * the centre: a weak but lasting shift. All values of the run are marked. A
 * value on the centre, and a gap, end a run.
 *
 * Source: D. Wheeler, "Making Sense of Data", rule 2.
 */
export function runsOnOneSide(
  values: readonly (number | null)[],
  centre: number,
  length = 8,
): boolean[] {
  const sides = values.map((value) => (value === null ? 0 : Math.sign(value - centre)));
  const marked = values.map(() => false);
  let start = 0;
  for (let i = 1; i <= sides.length; i++) {
    if (sides[i] === sides[start]) continue;
    if (sides[start] !== 0 && i - start >= length) marked.fill(true, start, i);
    start = i;
  }
  return marked;
}
