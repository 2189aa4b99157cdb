// One count a process, also where each route has a copy of this file.
const shared = globalThis as { ergographFailures?: number };

/** How many requests have failed in this process: a page made meanwhile may show a failure. */
export function failuresSoFar(): number {
  return shared.ergographFailures ?? 0;
}

export function countFailure(): void {
  shared.ergographFailures = failuresSoFar() + 1;
}
