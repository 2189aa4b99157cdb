export type Place = { x: number; y: number };

function at({ x, y }: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Runs of neighbours that have a value; a `null` ends a run, so a gap stays a gap. */
export function runs<T>(points: readonly (T | null)[]): T[][] {
  const found: T[][] = [];
  let open = false;
  for (const point of points) {
    if (point === null) {
      open = false;
      continue;
    }
    if (!open) found.push([]);
    found.at(-1)?.push(point);
    open = true;
  }
  return found;
}

/** An SVG path through the places, broken at every `null`. A lone place is drawn as a dot by a round cap. */
export function linePath(places: readonly (Place | null)[]): string {
  return runs(places)
    .map((run) => `M${run.map(at).join('L')}${run.length === 1 ? 'h0' : ''}`)
    .join('');
}

/** An SVG path around the ground between `low` and `high`, broken at every `null`. */
export function bandPath(
  places: readonly ({ x: number; low: number; high: number } | null)[],
): string {
  return runs(places)
    .map((run) => {
      const upper = run.map(({ x, high }) => at({ x, y: high }));
      const lower = run.map(({ x, low }) => at({ x, y: low })).reverse();
      return `M${[...upper, ...lower].join('L')}Z`;
    })
    .join('');
}
