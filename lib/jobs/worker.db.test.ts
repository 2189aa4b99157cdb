import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { takeOverDeadJobs } from '@/db/mutations/jobs';
import { testWorkspace } from '@/db/testing/workspace';
import { enqueueJob, readJob } from './queue';
import { slowJob, slowJobPace } from './testing/slow-job';
import { startWorker, type Worker } from './worker';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patient = { timeout: 100_000, interval: 100 };

vi.setConfig({ testTimeout: 240_000 });

let child: ChildProcess | null = null;
let worker: Worker | null = null;

afterEach(async () => {
  await worker?.stop();
  worker = null;
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  child = null;
});

/** A worker in a program of its own, in which the slow job waits at its step. */
function workerProcess(): ChildProcess {
  const tsx = pathToFileURL(`${root}node_modules/tsx/dist/loader.mjs`).href;
  return spawn(
    process.execPath,
    ['--conditions=react-server', '--import', tsx, 'lib/jobs/testing/worker-process.ts'],
    { cwd: root, stdio: 'inherit' },
  );
}

test('a worker does what is put into the queue', async () => {
  const { scope } = await testWorkspace();
  worker = startWorker();
  const { id } = await enqueueJob(scope, slowJob, { steps: 3 });
  await vi.waitFor(async () => {
    expect(await readJob(scope, id)).toMatchObject({
      state: 'done',
      done: 3,
      total: 3,
      note: 'Step 3',
      result: { counted: 3 },
    });
  }, patient);
});

test('the job of a worker that was killed is begun again by another', async () => {
  const { scope } = await testWorkspace();
  child = workerProcess();
  const { id } = await enqueueJob(scope, slowJob, { steps: 5, waitAt: 3 });
  await vi.waitFor(async () => {
    expect(await readJob(scope, id)).toMatchObject({ state: 'running', done: 3 });
  }, patient);
  child.kill('SIGKILL');
  await once(child, 'exit');

  expect(await takeOverDeadJobs(3600)).toEqual([]);
  expect(await readJob(scope, id)).toMatchObject({ state: 'running' });
  worker = startWorker({ silent: 2, watchEvery: 200 });
  await vi.waitFor(async () => {
    expect(await readJob(scope, id)).toMatchObject({ state: 'done', result: { counted: 5 } });
  }, patient);
});

test('a worker that is told to stop gives its job back at once', async () => {
  const { scope } = await testWorkspace();
  slowJobPace.waits = true;
  try {
    worker = startWorker();
    const { id } = await enqueueJob(scope, slowJob, { steps: 5, waitAt: 2 });
    await vi.waitFor(async () => {
      expect(await readJob(scope, id)).toMatchObject({ state: 'running', done: 2 });
    }, patient);
    await worker.stop();
    expect(await readJob(scope, id)).toMatchObject({ state: 'waiting' });
    slowJobPace.waits = false;
    worker = startWorker();
    await vi.waitFor(async () => {
      expect(await readJob(scope, id)).toMatchObject({ state: 'done' });
    }, patient);
  } finally {
    slowJobPace.waits = false;
  }
});
