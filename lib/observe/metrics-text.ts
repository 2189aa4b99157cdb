import 'server-only';
import { countImportLines } from '@/db/queries/imports';
import { countJobs, queueLength } from '@/db/queries/jobs';
import { countConnections } from '@/db/queries/readiness';
import { log } from '@/lib/log';
import { figures } from './registry';

/** Everything this process tells Prometheus, in its text format; also while the database is away. */
export async function metricsText(): Promise<{ text: string; contentType: string }> {
  try {
    await readDatabase();
    figures.databaseUp.set(1);
  } catch (error) {
    log.warn({ err: error }, 'the database did not answer for /metrics');
    figures.databaseUp.set(0);
    for (const gauge of fromDatabase) gauge.reset();
  }
  const { registry } = figures;
  return { text: await registry.metrics(), contentType: registry.contentType };
}

/** What nobody knows while the database is away. */
const fromDatabase = [
  figures.connections,
  figures.jobs,
  figures.jobsWaiting,
  figures.jobsWaitingFor,
  figures.importLines,
];

async function readDatabase(): Promise<void> {
  const [jobs, queue, connections, lines] = await Promise.all([
    countJobs(),
    queueLength(),
    countConnections(),
    countImportLines(),
  ]);
  figures.jobs.reset();
  for (const { kind, state, count } of jobs) figures.jobs.set({ kind, state }, count);
  figures.jobsWaiting.set(queue.waiting);
  figures.jobsWaitingFor.set(queue.age);
  figures.connections.reset();
  for (const { state, count } of connections) figures.connections.set({ state }, count);
  for (const [outcome, count] of Object.entries(lines)) {
    figures.importLines.set({ outcome }, count);
  }
}
