import { and, eq, sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { beginJob, forgetOldJobs, takeOverDeadJobs } from '@/db/mutations/jobs';
import { auditLog, jobs } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { cancelJob, enqueueJob, latestJob, readJob } from './queue';
import { runJobNow } from './run-job';
import { slowJob, slowJobPace } from './testing/slow-job';

afterEach(async () => {
  await db.delete(jobs);
  await db.execute(sql`delete from graphile_worker._private_jobs`);
});

const queued = async () =>
  (await db.execute(sql`select key, attempts from graphile_worker.jobs order by id`)).map(
    ({ key }) => key,
  );

test('row and place in the queue come and go with the transaction', async () => {
  const { scope } = await testWorkspace();
  const failed = db.transaction(async (tx) => {
    await enqueueJob(scope, slowJob, { steps: 1 }, { on: tx });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await db.select().from(jobs)).toEqual([]);
  expect(await queued()).toEqual([]);
  const { id } = await enqueueJob(scope, slowJob, { steps: 1 });
  expect(await queued()).toEqual([id]);
  expect(await readJob(scope, id)).toMatchObject({ state: 'waiting', createdBy: 'test' });
});

test('of one subject a single job lives at a time', async () => {
  const { scope } = await testWorkspace();
  const both = await Promise.all(
    [1, 2].map(() => enqueueJob(scope, slowJob, { steps: 1 }, { subject: 'a' })),
  );
  expect(both[0]?.id).toBe(both[1]?.id);
  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  const other = await enqueueJob(scope, slowJob, { steps: 1 }, { subject: 'b' });
  expect(other.isNew).toBe(true);
  const [id = ''] = both.map((job) => job.id);
  expect(await runJobNow(scope, id)).toBe('done');
  const again = await enqueueJob(scope, slowJob, { steps: 1 }, { subject: 'a' });
  expect(again.isNew).toBe(true);
  expect(await latestJob(scope, slowJob, 'a')).toMatchObject({ id: again.id });
});

test('a job acts in the name of who asked for it', async () => {
  const { scope } = await testWorkspace();
  const { id } = await enqueueJob(scope, slowJob, { steps: 2 });
  expect(await runJobNow(scope, id)).toBe('done');
  const [entry] = await db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, scope.workspaceId), eq(auditLog.action, 'test.slow')));
  expect(entry).toMatchObject({ actor: 'test', details: { steps: 2 } });
});

test('another workspace neither sees nor stops a job', async () => {
  const { scope } = await testWorkspace();
  const { scope: foreign } = await testWorkspace();
  const { id } = await enqueueJob(scope, slowJob, { steps: 2 });
  expect(await readJob(foreign, id)).toBeNull();
  expect(await cancelJob(foreign, id)).toBe(false);
  expect(await runJobNow(foreign, id)).toBe('over');
  expect(await readJob(scope, id)).toMatchObject({ state: 'waiting' });
});

test('a refusal is told in its own words, a bug by a reference', async () => {
  const { scope } = await testWorkspace();
  const refused = await enqueueJob(scope, slowJob, { steps: 1, fail: 'refused' });
  const bug = await enqueueJob(scope, slowJob, { steps: 1, fail: 'bug' });
  const strange = await enqueueJob(scope, 'from-the-future', {});
  for (const { id } of [refused, bug, strange]) expect(await runJobNow(scope, id)).toBe('failed');
  const failureOf = async ({ id }: { id: string }) => (await readJob(scope, id))?.failure ?? '';
  expect(await failureOf(refused)).toBe('This cannot be done.');
  expect(inEnglish(await failureOf(bug))).toMatch(/log of the server has more under/);
  expect(tell(wordsIn('pl'), await failureOf(bug))).toMatch(/serwera/);
  expect(inEnglish(await failureOf(bug))).not.toContain('secret');
  expect(inEnglish(await failureOf(strange))).toContain('from-the-future');
});

test('what is cancelled before it begins never runs, and what runs stops', async () => {
  const { scope } = await testWorkspace();
  const early = await enqueueJob(scope, slowJob, { steps: 1 });
  expect(await cancelJob(scope, early.id)).toBe(true);
  expect(await queued()).toEqual([]);
  expect(await runJobNow(scope, early.id)).toBe('over');
  expect(await cancelJob(scope, early.id)).toBe(false);

  slowJobPace.waits = true;
  try {
    const late = await enqueueJob(scope, slowJob, { steps: 3, waitAt: 1 });
    const running = runJobNow(scope, late.id);
    while ((await readJob(scope, late.id))?.state !== 'running');
    expect(await cancelJob(scope, late.id)).toBe(true);
    expect(await running).toBe('lost');
    expect(await readJob(scope, late.id)).toMatchObject({ state: 'cancelled', result: null });
  } finally {
    slowJobPace.waits = false;
  }
});

test('a run that was thought dead cannot write beside its successor', async () => {
  const { scope } = await testWorkspace();
  const { id } = await enqueueJob(scope, slowJob, { steps: 1 });
  const { workspaceId } = scope;
  expect(await beginJob(workspaceId, id)).toMatchObject({ attempt: 1 });
  expect(await runJobNow(scope, id)).toBe('held');
  await db.update(jobs).set({ heartbeatAt: sql`now() - interval '1 minute'` });
  expect(await takeOverDeadJobs(30)).toEqual([id]);
  expect(await queued()).toEqual([id]);
  expect(await runJobNow(scope, id)).toBe('done');
  expect(await db.select().from(jobs)).toMatchObject([{ attempt: 2, state: 'done' }]);
});

test('a job that is in a transaction is not taken over, however silent', async () => {
  const { scope } = await testWorkspace();
  const { id } = await enqueueJob(scope, slowJob, { steps: 1 });
  await beginJob(scope.workspaceId, id);
  await db.update(jobs).set({ heartbeatAt: sql`now() - interval '1 minute'` });
  await db.transaction(async (tx) => {
    await tx.select().from(jobs).for('update');
    expect(await takeOverDeadJobs(30)).toEqual([]);
  });
  expect(await takeOverDeadJobs(30)).toEqual([id]);
});

test('a job that kills whoever begins it is given up', async () => {
  const { scope } = await testWorkspace();
  const { id } = await enqueueJob(scope, slowJob, { steps: 1 });
  await db
    .update(jobs)
    .set({ state: 'running', attempt: 10, heartbeatAt: sql`now() - interval '1 minute'` });
  expect(await takeOverDeadJobs(30)).toEqual([]);
  const found = await readJob(scope, id);
  expect(found?.state).toBe('failed');
  expect(found?.failure).toEqual({ key: 'job-refusals.given-up', values: { count: 10 } });
});

test('a waiting job that the queue has lost is put in again', async () => {
  const { scope } = await testWorkspace();
  const { id } = await enqueueJob(scope, slowJob, { steps: 1 });
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.update(jobs).set({ createdAt: sql`now() - interval '1 minute'` });
  expect(await takeOverDeadJobs(30)).toEqual([id]);
  expect(await queued()).toEqual([id]);
  expect(await takeOverDeadJobs(30)).toEqual([]);
});

test('jobs are forgotten long after they ended', async () => {
  const { scope } = await testWorkspace();
  const old = await enqueueJob(scope, slowJob, { steps: 1 });
  const young = await enqueueJob(scope, slowJob, { steps: 1 });
  await runJobNow(scope, old.id);
  await runJobNow(scope, young.id);
  await db
    .update(jobs)
    .set({ finishedAt: sql`now() - interval '40 days'` })
    .where(eq(jobs.id, old.id));
  expect(await forgetOldJobs(new Date(Date.now() - 30 * 86_400_000))).toBe(1);
  expect(await db.select({ id: jobs.id }).from(jobs)).toEqual([{ id: young.id }]);
});

test('what was done last for a subject is not forgotten', async () => {
  const { scope } = await testWorkspace();
  const ids: string[] = [];
  for (const subject of ['a', 'a', 'b']) {
    const { id } = await enqueueJob(scope, slowJob, { steps: 1 }, { subject });
    await runJobNow(scope, id);
    ids.push(id);
  }
  await db.update(jobs).set({ finishedAt: sql`finished_at - interval '40 days'` });
  expect(await forgetOldJobs(new Date(Date.now() - 30 * 86_400_000))).toBe(1);
  const left = await db.select({ id: jobs.id }).from(jobs);
  expect(left.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort());
});
