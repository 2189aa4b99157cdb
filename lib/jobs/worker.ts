import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type Runner, run } from 'graphile-worker';
import * as z from 'zod';
import { queueTask, takeOverDeadJobs } from '@/db/mutations/jobs';
import { mailTask, queueMail } from '@/db/mutations/queue-mail';
import { outgoingTask } from '@/db/mutations/queue-outgoing';
import { workspacesWithMailDue } from '@/db/queries/due-mail';
import { prove } from '@/lib/auth/prove';
import { env, required } from '@/lib/env';
import { log } from '@/lib/log';
import { lookAfterAlerts, wakeDueAlerts } from './check-alerts';
import { enqueueDueReports } from './make-reports';
import { runJob } from './run-job';
import { sendDueMail } from './send-mail';
import './all-jobs';

export type WorkerOptions = {
  /** Jobs at a time. */
  concurrency?: number;
  /** How long a run may be silent before another takes its job over, in seconds. */
  silent?: number;
  /** How often it is looked for such runs, in milliseconds. */
  watchEvery?: number;
};

export type Worker = {
  /** Begins no more jobs and gives back those under way; resolves when all is quiet. */
  stop(): Promise<void>;
};

const place = z.object({ workspaceId: z.uuid(), id: z.uuid() });
const mailPlace = place.pick({ workspaceId: true });

/** Between two tries to reach the database, in milliseconds. */
const retryAfter = 3000;

/**
 * Does jobs from the queue until it is stopped. It outlives the database being
 * away, also at the start.
 */
export function startWorker(options: WorkerOptions = {}): Worker {
  const { concurrency = 2, silent = 30, watchEvery = 10_000 } = options;
  const stopping = new AbortController();
  const working = work(concurrency, stopping.signal);
  const watching = watch(silent, watchEvery, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([working, watching]);
    },
  };
}

async function work(concurrency: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const runner = await connect(concurrency, stop);
      const end = () => runner.stop().catch(() => undefined);
      if (stop.aborted) await end();
      else stop.addEventListener('abort', end, { once: true });
      await runner.promise;
      stop.removeEventListener('abort', end);
    } catch (error) {
      if (!stop.aborted) log.warn({ err: error }, 'the worker lost the queue and tries again');
    }
    await rest(retryAfter, stop);
  }
}

function connect(concurrency: number, stop: AbortSignal): Promise<Runner> {
  return run({
    connectionString: required('DATABASE_URL'),
    concurrency,
    // One connection listens, and each job needs one when it is fetched or done.
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    noPreparedStatements: !env.DB_PREPARE,
    pollInterval: 2000,
    logger: queueLogger,
    taskList: {
      [queueTask]: async (payload: unknown) => {
        const outcome = await runJob(place.parse(payload), stop);
        if (outcome === 'held') throw new Error('another run is at this job');
      },
      [outgoingTask]: async (payload: unknown) => {
        const { workspaceId } = mailPlace.parse(payload);
        await lookAfterAlerts(prove(workspaceId, 'job:alerts'), new Date());
      },
      // Mail waits for a worker that knows a mail server.
      ...(env.SMTP_URL ? { [mailTask]: sendMailUntil(stop) } : {}),
    },
  });
}

const sendMailUntil = (stop: AbortSignal) => async (payload: unknown) => {
  const { workspaceId } = mailPlace.parse(payload);
  const clock = () => new Date();
  await sendDueMail(prove(workspaceId, 'job:mail'), { server: env.SMTP_URL, clock, stop });
};

/** Looks for jobs whose run has died and for what is due, at once and then again and again. */
async function watch(silent: number, every: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const back = await takeOverDeadJobs(silent);
      if (back.length > 0) log.warn({ jobs: back }, 'jobs of a dead worker are begun again');
      await wakeOverdueMail();
      await enqueueDueReports(new Date());
      await wakeDueAlerts(new Date());
    } catch (error) {
      log.warn({ err: error }, 'looking for jobs of dead workers failed');
    }
    await rest(every, stop);
  }
}

/** A worker that died took its place in the queue with it; what it did not send still waits. */
async function wakeOverdueMail(): Promise<void> {
  if (!env.SMTP_URL) return;
  const now = new Date();
  for (const workspaceId of await workspacesWithMailDue(now)) {
    await queueMail(prove(workspaceId, 'job:mail'), now);
  }
}

async function rest(milliseconds: number, stop: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}

/** What the queue itself has to say is for those who look for a fault in it. */
const queueLogger = new Logger(() => (level, message, meta) => {
  const fields = { queue: meta?.error instanceof Error ? meta.error.message : undefined };
  if (level === 'error') log.warn(fields, message);
  else if (level === 'warning') log.info(fields, message);
  else log.debug(fields, message);
});
