import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { saveProgramme } from '@/db/mutations/programme';
import { channels, surveys, surveyVersions, touchpoints, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { takeInEvents } from '@/lib/jobs/take-in-events';
import { alone, type Finding } from './report';
import { quantile } from './timing';

const eventsPerSecond = 50;
const seconds = 30;
const batch = 500;
const megabyte = 1024 * 1024;

/**
 * From an event to its mail in the hands of the mail server while 50 events come
 * a second; and many invitations queued and drained by one worker, whose memory
 * is compared between the beginning and its highest.
 */
export async function benchMail(invitations: number): Promise<Finding[]> {
  const scope = await askingWorkspace();
  const receiver = await startReceiver();
  const worker = startMailWorker(receiver.url);
  try {
    // Past its start: the first mail shows that the worker is there.
    await tell(scope, ['warm'], receiver);
    await receiver.until(1);
    const latencies = await steadyEvents(scope, receiver);
    return [
      alone(`event to mail hand-over, ${eventsPerSecond} events/s, p50`, 'ms', [
        quantile(latencies, 0.5),
      ]),
      alone(`event to mail hand-over, ${eventsPerSecond} events/s, p95`, 'ms', [
        quantile(latencies, 0.95),
      ]),
      ...(await queueAndDrain(scope, receiver, worker, invitations)),
    ];
  } finally {
    worker.child.kill('SIGKILL');
    await receiver.stop();
  }
}

async function steadyEvents(scope: Scope, receiver: Receiver): Promise<number[]> {
  const told = new Map<string, number>();
  const begun = performance.now();
  const underWay: Promise<void>[] = [];
  for (let n = 0; n < eventsPerSecond * seconds; n += 1) {
    await pause(Math.max(0, begun + (n * 1000) / eventsPerSecond - performance.now()));
    const name = `steady-${n}`;
    told.set(addressOf(name), performance.now());
    underWay.push(tell(scope, [name], receiver));
  }
  await Promise.all(underWay);
  await receiver.until(1 + told.size);
  return [...told].map(([address, at]) => (receiver.at.get(address) ?? Number.NaN) - at);
}

async function queueAndDrain(
  scope: Scope,
  receiver: Receiver,
  worker: MailWorker,
  invitations: number,
): Promise<Finding[]> {
  const before = receiver.at.size;
  const begun = performance.now();
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  const watch = setInterval(() => {
    // The first thousand are its beginning, with all code loaded.
    if (receiver.at.size - before < 1000) lowest = worker.rss();
    highest = Math.max(highest, worker.rss());
  }, 500);
  for (let from = 0; from < invitations; from += batch) {
    const names = Array.from(
      { length: Math.min(batch, invitations - from) },
      (_, n) => `many-${from + n}`,
    );
    await tell(scope, names, receiver);
  }
  const queued = performance.now();
  await receiver.until(before + invitations);
  clearInterval(watch);
  const drained = performance.now();
  if (receiver.twice > 0) throw new Error(`${receiver.twice} mails came twice`);
  const many = invitations.toLocaleString('en-GB');
  return [
    alone(`${many} invitations decided and queued, in all`, 'ms', [queued - begun]),
    alone(`${many} invitations queued and drained, in all`, 'ms', [drained - begun]),
    alone('  memory of the worker at its beginning', 'MB', [lowest / megabyte]),
    alone('  memory of the worker at its highest', 'MB', [highest / megabyte]),
  ];
}

const addressOf = (name: string) => `${name}@example.com`;

async function tell(scope: Scope, names: readonly string[], receiver: Receiver): Promise<void> {
  const now = new Date();
  const told = names.map((name) => ({
    externalId: name,
    eventKey: 'case.solved',
    source: 'api',
    occurredAt: now,
    customer: { externalId: name, email: addressOf(name) },
  }));
  await takeInEvents(scope, told, { now, timeZone: 'UTC' });
  if (receiver.failure) throw receiver.failure;
}

type MailWorker = { child: ChildProcess; rss: () => number };

function startMailWorker(url: string): MailWorker {
  const child = fork(new URL('mail-worker.ts', import.meta.url), {
    env: { ...process.env, SMTP_URL: url, LOG_LEVEL: 'warn' },
  });
  let rss = 0;
  child.on('message', (told) => {
    rss = Number(told);
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return { child, rss: () => rss };
}

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** A mail server that only notes when it had which mail. */
async function startReceiver() {
  const at = new Map<string, number>();
  const state: { twice: number; failure: Error | null } = { twice: 0, failure: null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        if (at.has(to)) state.twice += 1;
        at.set(to, performance.now());
        done();
      });
    },
  });
  server.on('error', (error) => {
    state.failure = error;
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const place = listening.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return {
    at,
    url: `smtp://127.0.0.1:${port}`,
    get twice() {
      return state.twice;
    },
    get failure() {
      return state.failure;
    },
    until: async (count: number): Promise<void> => {
      while (at.size < count) await pause(50);
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function askingWorkspace(): Promise<Scope> {
  const [workspaceId, surveyId, versionId] = [newId(), newId(), newId()];
  await db.insert(workspaces).values({ id: workspaceId, name: 'Mail', timeZone: 'UTC' });
  await db
    .insert(surveys)
    .values({ workspaceId, id: surveyId, key: 'ces', name: 'Effort', metric: 'ces' });
  await db.insert(surveyVersions).values({
    workspaceId,
    id: versionId,
    surveyId,
    version: 1,
    question: 'How easy was it?',
    direction: 'ease',
    lowLabel: 'Very hard',
    highLabel: 'Very easy',
    scaleMin: 1,
    scaleMax: 7,
  });
  await db.insert(channels).values({ workspaceId, id: newId(), key: 'mail', name: 'E-mail' });
  await db.insert(touchpoints).values({
    workspaceId,
    id: newId(),
    key: 'case',
    name: 'Case solved',
    eventKey: 'case.solved',
    surveyId,
    rules: { isOn: true, keepsQuietHours: false },
  });
  const scope = prove(workspaceId, 'bench');
  await saveProgramme(scope, { senderAddress: 'care@kestrel.example', mailsPerMinute: 60_000 });
  return scope;
}
