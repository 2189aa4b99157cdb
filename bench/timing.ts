/** Milliseconds of several runs: the middle one, and the first and third quarter. */
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
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
