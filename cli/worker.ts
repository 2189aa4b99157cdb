import type { Command } from 'commander';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  program
    .command('worker')
    .description('do the work in the background, for a website with ERGOGRAPH_WORKER=separate')
    .action(() => onDatabase(workUntilStopped));
}

/** Ends when it is told to by SIGTERM or Ctrl-C, after giving back the jobs under way. */
async function workUntilStopped(): Promise<void> {
  const { outliveDatabase, startBackground } = await import('@/lib/jobs/background');
  const { log } = await import('@/lib/log');
  outliveDatabase();
  const stop = startBackground();
  log.info('the worker has begun');
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  await stop();
  log.info('the worker has stopped');
}
