import 'server-only';
import { randomUUID } from 'node:crypto';
import { isCollision, isConnectionLoss } from '@/db/connection-loss';
import {
  type BegunJob,
  beatJob,
  beginJob,
  endJob,
  holdJob,
  type JobProgress,
  releaseJob,
} from '@/db/mutations/jobs';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { refusal } from '@/lib/words/refusal';
import type { Told } from '@/lib/words/told';
import { type Progress, registeredJob } from './registry';

/** Names a job wherever no scope has been minted yet: in the queue. */
export type JobPlace = { workspaceId: string; id: string };

/** What became of trying: `held` if another run is at it, `back` if it waits again. */
export type RunOutcome = 'done' | 'failed' | 'lost' | 'back' | 'held' | 'over';

/** Runs wait so long between two beats, in milliseconds. */
const beatEvery = 1000;

/**
 * Runs a waiting job from beginning to end: the same code for the worker, the
 * command line and tests.
 *
 * @param stop aborts when the process is about to end; the job is then given back
 */
export async function runJob(
  { workspaceId, id }: JobPlace,
  stop: AbortSignal = new AbortController().signal,
): Promise<RunOutcome> {
  const job = await beginJob(workspaceId, id);
  if (typeof job === 'string') return job;
  const scope = prove(workspaceId, job.createdBy);
  const run = new Run(scope, job, stop);
  const began = Date.now();
  const outcome = await run.toItsEnd();
  log.info({ job: id, kind: job.kind, outcome, ms: Date.now() - began }, 'job');
  return outcome;
}

/** Runs a job of a workspace at once, for whoever wants to wait for it. */
export function runJobNow(scope: Scope, id: string, stop?: AbortSignal): Promise<RunOutcome> {
  return runJob({ workspaceId: scope.workspaceId, id }, stop);
}

/** One run of a job: its beat, its signal and its end. */
class Run {
  readonly #lost = new AbortController();
  readonly #signal: AbortSignal;
  #progress: JobProgress = { done: 0, total: null, note: null };
  #beating = false;

  constructor(
    readonly scope: Scope,
    readonly job: BegunJob,
    readonly stop: AbortSignal,
  ) {
    this.#signal = AbortSignal.any([this.#lost.signal, stop]);
  }

  async toItsEnd(): Promise<RunOutcome> {
    const { scope, job } = this;
    const timer = setInterval(() => this.#beat(), beatEvery);
    try {
      const work = registeredJob(job.kind);
      if (!work) {
        throw refusal('invalid', 'job-refusals.unknown-job', { kind: job.kind });
      }
      const result = await work(scope, job.payload, this.#handle(), this.#signal);
      await endJob(scope, job, { state: 'done', result: result ?? null, ...this.#progress });
      return 'done';
    } catch (error) {
      return await this.#afterFailure(error);
    } finally {
      clearInterval(timer);
    }
  }

  #handle(): Progress {
    return {
      report: ({ done, total, note }) => {
        this.#progress = {
          done: Math.floor(done),
          total: total === undefined ? this.#progress.total : Math.floor(total),
          note: note ?? this.#progress.note,
        };
      },
      hold: (tx) => holdJob(this.scope, this.job, tx),
    };
  }

  async #beat(): Promise<void> {
    if (this.#beating) return;
    this.#beating = true;
    try {
      if (!(await beatJob(this.scope, this.job, this.#progress))) this.#lost.abort();
    } catch (error) {
      // A beat that is missed does no harm; silence for longer does, and then another run begins.
      log.warn({ err: error, job: this.job.id }, 'a job could not say how far it is');
    } finally {
      this.#beating = false;
    }
  }

  async #afterFailure(error: unknown): Promise<RunOutcome> {
    const { scope, job } = this;
    if (this.#lost.signal.aborted) return 'lost';
    if (this.stop.aborted || isConnectionLoss(error) || isCollision(error)) {
      await releaseJob(scope, job);
      return 'back';
    }
    await endJob(scope, job, {
      state: 'failed',
      failure: inWords(error, job),
      ...this.#progress,
    });
    return 'failed';
  }
}

function inWords(error: unknown, { id, kind }: BegunJob): Told {
  if (error instanceof AppError) return error.said ?? error.message;
  const reference = randomUUID();
  log.error({ err: error, job: id, kind, reference }, 'job failed');
  return { key: 'job-refusals.our-side', values: { reference } };
}
