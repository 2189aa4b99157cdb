/**
 * Which points are evidence that `needed` of `window` successive points lie
 * more than `sigmas` from the centre on the same side. Marked are those points
 * themselves, not their neighbours within. A gap counts as within.
 *
 * The usual rules: 2 of 3 beyond 2 σ, 4 of 5 beyond 1 σ (Western Electric), 3
 * of 4 beyond 1.5 σ, that is nearer to the limit than to the centre (Wheeler).
 *
 * Sources: Western Electric, "Statistical Quality Control Handbook", 1956; D.
 * Wheeler, "Making Sense of Data", rule 3.
 */
export function zoneRule(
  distances: readonly (number | null)[],
  { needed, window, sigmas }: { needed: number; window: number; sigmas: number },
): boolean[] {
  const marked = distances.map(() => false);
  for (const side of [1, -1]) {
    const beyond = distances.map((distance) => distance !== null && side * distance > sigmas);
    for (let start = 0; start + window <= beyond.length; start++) {
      const within = beyond.slice(start, start + window);
      if (within.filter(Boolean).length < needed) continue;
      within.forEach((is, offset) => {
        if (is) marked[start + offset] = true;
      });
    }
  }
  return marked;
}
