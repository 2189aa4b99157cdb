import 'server-only';
import { log } from '@/lib/log';
import { startHousekeeping } from './housekeeping';
import { startWorker, type Worker } from './worker';

// One worker a process, also when a development server loads this file anew.
const shared = globalThis as { ergographWorker?: Worker };

/**
 * Begins the work in the background of this process: jobs and housekeeping.
 * When the process is told to end, jobs under way are given back.
 *
 * @returns how to stop
 */
export function startBackground(): () => Promise<void> {
  const before = shared.ergographWorker;
  const worker = startWorker();
  shared.ergographWorker = worker;
  if (before) void before.stop();
  const stopHousekeeping = startHousekeeping();
  const stop = async () => {
    await Promise.all([stopHousekeeping(), worker.stop()]);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  return stop;
}

/**
 * The driver of the database throws where nobody can catch it, if a connection
 * is lost just before it writes to it. The statement fails by itself; a program
 * that calls this does not. A web server has a guard of its own.
 */
export function outliveDatabase(): void {
  process.on('uncaughtException', (error) => {
    if (/node_modules\/(postgres|pg|pg-pool)\//.test(error.stack ?? '')) {
      log.warn({ err: error }, 'the driver of the database lost a connection');
      return;
    }
    log.fatal({ err: error }, 'uncaught');
    process.exit(1);
  });
}
