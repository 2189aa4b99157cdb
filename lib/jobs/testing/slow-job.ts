import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { audit } from '@/db/mutations/audit';
import { inTransaction } from '@/db/transaction';
import { AppError } from '@/lib/errors';
import { registerJob } from '@/lib/jobs/registry';

/** A kind of job for tests: it counts to `steps`, and stays on the step `stopAt` until it is told to go. */
export const slowJob = 'test-slow';

/** Whether the slow job of this process stays on its step `waitAt`. */
export const slowJobPace = { waits: false };

const payload = z.object({
  steps: z.number(),
  /** On its first run it goes no further than this step. */
  waitAt: z.number().optional(),
  fail: z.enum(['refused', 'bug']).optional(),
});

registerJob(slowJob, payload, async (scope, { steps, waitAt, fail }, progress, signal) => {
  for (let step = 1; step <= steps; step += 1) {
    progress.report({ done: step, total: steps, note: `Step ${step}` });
    if (step === waitAt && slowJobPace.waits) {
      await pause(3_600_000, undefined, { signal });
    }
  }
  if (fail === 'refused') throw new AppError('invalid', 'This cannot be done.');
  if (fail === 'bug') throw new Error('something with a secret in it');
  await inTransaction(async (tx) => {
    await progress.hold(tx);
    await audit(scope, 'test.slow', { steps }, tx);
  });
  return { counted: steps };
});
