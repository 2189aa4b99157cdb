/**
 * Work that pauses between its parts, so that whoever runs it can let others
 * go first; what came of it is what it returns.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** What came of the work, done without a pause. */
export function resultOf<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
