/** Of several runs, in milliseconds or a rate: the middle one, and the first and third quarter. */
export type Timing = { median: number; low: number; high: number };

/** A server is warm after its first pages; a work of milliseconds takes this many of them to be. */
const warmUp = 2000;

/** Runs the work to warm up, three times and for two seconds at least, then `runs` times by the clock. */
export async function time(work: () => Promise<unknown>, runs: number): Promise<Timing> {
  const begun = performance.now();
  for (let warm = 0; warm < 3 || performance.now() - begun < warmUp; warm += 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) taken.push(await clocked(work));
  return spread(taken);
}

/**
 * Milliseconds of two things that take turns, so that what else the machine does
 * falls on both, and how many times as long the first took in each turn.
 */
export async function inTurns(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  runs: number,
) {
  for (const each of [first, second]) await time(each, 0);
  const taken: { first: number; second: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    taken.push({ first: await clocked(first), second: await clocked(second) });
  }
  return {
    first: taken.map((turn) => turn.first),
    second: taken.map((turn) => turn.second),
    ratios: taken.map((turn) => turn.first / turn.second),
  };
}

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
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
