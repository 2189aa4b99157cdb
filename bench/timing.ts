/** Of several runs, in milliseconds or a rate: the middle one, and the first and third quarter. */
export type Timing = { median: number; low: number; high: number };

/** Runs the work a few times to warm up, then `runs` times by the clock. */
export async function time(work: () => Promise<unknown>, runs: number): Promise<Timing> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return spread(taken);
}

export function spread(figures: readonly number[]): Timing {
  return {
    median: quantile(figures, 0.5),
    low: quantile(figures, 0.25),
    high: quantile(figures, 0.75),
  };
}

/** The figure below which this share of them lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
