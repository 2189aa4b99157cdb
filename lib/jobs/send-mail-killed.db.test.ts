import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { saveProgramme } from '@/db/mutations/programme';
import { giveUpLostMail } from '@/db/mutations/settle-mail';
import { asks, surveys, touchpoints } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { startMailServer, type TestMailServer } from '@/lib/mail/testing/mail-server';
import { takeInEvents } from './take-in-events';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patient = { timeout: 120_000, interval: 20 };
const people = 240;
const kills = 3;

vi.setConfig({ testTimeout: 240_000 });

let workspace: TestWorkspace;
let server: TestMailServer;
let child: ChildProcess | null = null;

beforeEach(async () => {
  server = await startMailServer();
  workspace = await testWorkspace();
  const { workspaceId } = workspace.scope;
  const [survey] = await db
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.metric, 'ces')));
  await db
    .update(touchpoints)
    .set({
      eventKey: 'case.solved',
      surveyId: survey?.id ?? null,
      rules: { isOn: true, keepsQuietHours: false },
    })
    .where(
      and(
        eq(touchpoints.workspaceId, workspaceId),
        eq(touchpoints.id, workspace.touchpoints.support),
      ),
    );
  await saveProgramme(workspace.scope, {
    senderAddress: 'care@kestrel.example',
    mailsPerMinute: 60_000,
  });
});

afterEach(async () => {
  await killed();
  await server.stop();
});

function workerProcess(): ChildProcess {
  const tsx = pathToFileURL(`${root}node_modules/tsx/dist/loader.mjs`).href;
  return spawn(
    process.execPath,
    ['--conditions=react-server', '--import', tsx, 'lib/jobs/testing/mail-worker.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      // biome-ignore lint/style/noProcessEnv: another program gets what this one has, and a mail server.
      env: { ...process.env, SMTP_URL: server.url, LOG_LEVEL: 'error' },
    },
  );
}

async function killed(): Promise<void> {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  child = null;
}

async function statesNow(): Promise<Map<string, string>> {
  const rows = await db
    .select({ address: asks.address, state: asks.state })
    .from(asks)
    .where(eq(asks.workspaceId, workspace.scope.workspaceId));
  return new Map(rows.map(({ address, state }) => [address ?? '', state]));
}

test('however often the worker is killed, no mail goes twice and none is forgotten', async () => {
  const now = new Date();
  const told = Array.from({ length: people }, (_, at) => ({
    externalId: `solved-${at}`,
    eventKey: 'case.solved',
    source: 'api',
    occurredAt: now,
    customer: { externalId: `c-${at}`, email: `c-${at}@example.com` },
  }));
  await takeInEvents(workspace.scope, told, { now, timeZone: 'UTC' });
  for (let kill = 0; kill < kills; kill += 1) {
    const before = server.received.length;
    child = workerProcess();
    // In the middle of its work: some mails have gone, and others are being handed over.
    await vi.waitFor(() => {
      expect(server.received.length).toBeGreaterThan(Math.min(before, people - 30));
    }, patient);
    await pause(Math.floor(Math.random() * 60));
    await killed();
  }
  // As another worker does ten minutes later.
  await giveUpLostMail(workspace.scope, new Date());
  child = workerProcess();
  await vi.waitFor(async () => {
    const states = [...(await statesNow()).values()];
    expect(states.filter((state) => state !== 'sent' && state !== 'unknown')).toEqual([]);
  }, patient);
  await killed();

  const to = server.received.map((mail) => mail.to);
  expect(new Set(to).size).toBe(to.length);
  const states = await statesNow();
  const got = new Set(to);
  const sent = [...states].filter(([, state]) => state === 'sent').map(([address]) => address);
  expect(sent.filter((address) => !got.has(address))).toEqual([]);
  const lost = [...states.values()].filter((state) => state === 'unknown').length;
  expect(sent.length + lost).toBe(people);
  // No more is in doubt than the rounds that were cut off.
  expect(lost).toBeLessThanOrEqual(kills * 20);
});
