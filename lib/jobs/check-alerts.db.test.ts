import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressHash } from '@/db/address-hash';
import { db } from '@/db/client';
import { changeAlert, createAlert, deleteAlert, setAlertState } from '@/db/mutations/alerts';
import { saveProgramme } from '@/db/mutations/programme';
import { recordResponses } from '@/db/mutations/record-responses';
import { setTarget } from '@/db/mutations/targets';
import {
  findAlert,
  listAlertEvents,
  mostWebhookTries,
  workspacesWithAlertsDue,
} from '@/db/queries/alerts';
import { whoLeft } from '@/db/queries/left-mails';
import { alerts, mails } from '@/db/schema';
import { aMember } from '@/db/testing/people';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { leaveToken } from '@/lib/asking/token';
import { startMailServer, type TestMailServer } from '@/lib/mail/testing/mail-server';
import { alertFacts } from '@/lib/outgoing/alert-facts';
import type { AlertRule } from '@/lib/outgoing/alert-rule';
import { callWebhook } from '@/lib/outgoing/call-webhook';
import { showLeave, takeLeave } from '@/lib/outgoing/leave-page';
import { lookAtAlert } from '@/lib/outgoing/look-at-alert';
import { storedAlert } from '@/lib/outgoing/stored-alert';
import { webhookSecret } from '@/lib/outgoing/webhook-signature';
import { wordsIn } from '@/lib/words/words-in';
import { callDueWebhooks, checkAlerts } from './check-alerts';
import { sendDueMail } from './send-mail';

// Charts take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const now = new Date('2026-03-09T12:00:00Z');
const minutes = (count: number, from = now) => new Date(from.getTime() + count * 60_000);
const hours = (count: number) => minutes(60 * count);
const never = new AbortController().signal;

let workspace: TestWorkspace;
let server: TestMailServer;
let ownerId: string;

beforeEach(async () => {
  server = await startMailServer();
  workspace = await testWorkspace();
  const { scope } = workspace;
  ownerId = (await aMember(scope.workspaceId, 'manager')).id;
  await saveProgramme(scope, { senderAddress: 'care@kestrel.example' });
  await recordResponses(scope, [...answers('2026-03-08', 3), ...answers('2026-03-01', 6)]);
});

afterEach(() => server.stop());

/** Forty answers about effort on a day. */
function answers(day: string, score: number, touchpointId = workspace.touchpoints.support) {
  return Array.from({ length: 40 }, (_, at) =>
    workspace.answer({
      surveyVersionId: workspace.versions.ces,
      touchpointId,
      score: score - (at % 2),
      answeredAt: new Date(`${day}T12:${String(at).padStart(2, '0')}:00Z`),
    }),
  );
}

const t = wordsIn('en');
const drop: AlertRule = { kind: 'drop' };
const week = '/metrics/ces?period=last-7-days';

async function anAlert(parts: Partial<Parameters<typeof createAlert>[1]> = {}) {
  const fields = {
    name: 'Effort <b>',
    rule: drop,
    address: week,
    leastAnswers: 30,
    coolDownHours: 24,
    recipients: ['ann@example.com', 'bob@partner.example'],
    language: 'en' as const,
    webhookUrl: null,
    ...parts,
  };
  return (await createAlert(workspace.scope, fields, ownerId)).id;
}

const check = (at = now) => checkAlerts(workspace.scope, at);
const events = (id: string) => listAlertEvents(workspace.scope, id, 50);
const send = (at = now) =>
  sendDueMail(workspace.scope, { server: server.url, clock: () => at, stop: never });

async function look(rule: AlertRule, address = week, leastAnswers = 30) {
  const reader = { ...workspace, workspace: { timeZone: 'UTC', weekStart: 1 }, now } as const;
  return (await lookAtAlert(t, reader, { rule, address, leastAnswers })).judgement;
}

describe('an alert', () => {
  test('goes off by mail with sentence, n, interval, chart and the filtered link', async () => {
    const id = await anAlert();
    expect(await check()).toBe(1);
    expect(await send()).toBe(2);
    const { mail } = server.received[0] ?? {};
    expect(mail?.subject).toMatch(/^Effort <b>: CES fell 3\.00 \(5\.50 → 2\.50\); real change/);
    expect(mail?.html).toContain('Effort &lt;b&gt;');
    expect(mail?.html).toContain('harder for customers than before');
    expect(mail?.html).toContain('/metrics/ces?from=2026-03-03&amp;to=2026-03-09');
    expect(mail?.text).toMatch(/2\.50 \(95 %: 2\.\d\d–2\.\d\d\), n 40/);
    const [picture, ...more] = mail?.attachments ?? [];
    expect([picture?.mimeType, more.length]).toEqual(['image/png', 0]);
    expect(mail?.html).toContain(`src="cid:${picture?.contentId?.slice(1, -1)}"`);
    const [event] = await events(id);
    expect(alertFacts.parse(event?.facts)).toMatchObject({ n: 40, value: 2.5, isGood: false });
    expect(event?.mails.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('goes off once in its cool-down, however many look', async () => {
    const id = await anAlert();
    await Promise.all([check(), check(), check()]);
    for (const at of [minutes(6), minutes(60), minutes(24 * 60 - 6)]) await check(at);
    expect(await events(id)).toHaveLength(1);
    expect(await check(hours(24))).toBe(1);
    expect(await events(id)).toHaveLength(2);
  });

  test('two that look at the same moment at the same state write one event', async () => {
    const id = await anAlert();
    const again = async () => {
      await db
        .update(alerts)
        .set({ checkedAt: null })
        .where(and(eq(alerts.workspaceId, workspace.scope.workspaceId), eq(alerts.id, id)));
      return check();
    };
    await Promise.all([check(), again(), again()]);
    expect(await events(id)).toHaveLength(1);
    expect(
      await db
        .select()
        .from(mails)
        .where(and(eq(mails.workspaceId, workspace.scope.workspaceId), eq(mails.kind, 'alert'))),
    ).toHaveLength(2);
  });

  test('is looked at every few minutes, and at once when it was changed', async () => {
    const id = await anAlert({ rule: { kind: 'threshold', side: 'below', value: 2 } });
    const isDue = async (at: Date) =>
      (await workspacesWithAlertsDue(minutes(-5, at), at)).includes(workspace.scope.workspaceId);
    expect(await isDue(now)).toBe(true);
    expect(await check()).toBe(0);
    expect(await isDue(minutes(4))).toBe(false);
    expect(await isDue(minutes(5))).toBe(true);
    const row = await findAlert(workspace.scope, id);
    if (!row) throw new Error('it is gone');
    const rule: AlertRule = { kind: 'threshold', side: 'below', value: 4 };
    await changeAlert(workspace.scope, id, { ...storedAlert(row), rule }, now);
    expect(await check(minutes(1))).toBe(1);
  });

  test('keeps quiet with too few answers, paused, deleted, or of a place that is gone', async () => {
    const quiet = await Promise.all([
      anAlert({ leastAnswers: 41 }),
      anAlert({ address: `${week}&touchpoint=gone` }),
      anAlert({ address: '/board' }),
    ]);
    const paused = await anAlert();
    await setAlertState(workspace.scope, paused, { state: 'paused', now });
    const deleted = await anAlert();
    await deleteAlert(workspace.scope, deleted);
    expect(await check()).toBe(0);
    for (const id of [...quiet, paused]) expect(await events(id)).toEqual([]);
    expect((await look(drop, `${week}&touchpoint=gone`)).sentence).toContain('not there any more');
  });

  test('watches what it is narrowed to', async () => {
    await recordResponses(workspace.scope, [
      ...answers('2026-03-08', 6, workspace.touchpoints.signup),
      ...answers('2026-03-01', 6, workspace.touchpoints.signup),
    ]);
    expect((await look(drop, `${week}&touchpoint=support`)).fires).toBe(true);
    expect((await look(drop, `${week}&touchpoint=signup`)).fires).toBe(false);
  });

  test('goes by the targets that are set', async () => {
    const rule: AlertRule = { kind: 'target', level: 'good' };
    expect((await look(rule)).sentence).toContain('No good target');
    const measure = {
      metric: 'ces',
      scale: '1-7-ease',
      method: 'mean',
      touchpointId: null,
    } as const;
    await setTarget(workspace.scope, { ...measure, required: 2, good: 5, excellent: null });
    expect((await look({ kind: 'target', level: 'required' })).sentence).toContain('is reached');
  });

  test('of a signal goes off once for a point', async () => {
    const steady = Array.from({ length: 30 }, (_, at) => {
      const day = new Date(Date.UTC(2026, 1, 1 + at)).toISOString().slice(0, 10);
      return answers(day, 6);
    });
    await recordResponses(
      workspace.scope,
      steady.flat().filter(({ answeredAt }) => answeredAt < new Date('2026-03-01')),
    );
    await recordResponses(
      workspace.scope,
      ['02', '03', '04', '05', '06', '07'].flatMap((day) => answers(`2026-03-${day}`, 6)),
    );
    const address = '/metrics/ces?period=last-30-days&interval=day';
    const id = await anAlert({ rule: { kind: 'signal' }, address, coolDownHours: 1 });
    expect(await check()).toBe(1);
    expect((await events(id))[0]?.facts).toMatchObject({ occasion: '2026-03-08' });
    expect(await check(hours(2))).toBe(0);
    expect(await events(id)).toHaveLength(1);
  });
});

describe('somebody without an account', () => {
  const partner = 'bob@partner.example';
  const sentTo = () => server.received.map(({ to }) => to);

  async function outsidersAlert() {
    const member = await aMember(workspace.scope.workspaceId, 'manager');
    const id = await anAlert({ recipients: [member.email, partner] });
    const { workspaceId } = workspace.scope;
    const of = { kind: 'alert', id } as const;
    const token = leaveToken({ workspaceId, of, hash: addressHash(partner) });
    return { id, of, member, token };
  }

  test('has a way out of an alert, in its words and for mail programs; a member has an account', async () => {
    const { member, token } = await outsidersAlert();
    await check();
    await send();
    const mailTo = (address: string) => server.received.find(({ to }) => to === address);
    const theirs = mailTo(partner);
    expect(theirs?.mail.html).toContain(`/leave/${token}"`);
    expect(theirs?.mail.text).toContain(`Send me no more of this alert: `);
    const header = theirs?.mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value;
    expect(header).toContain(`/leave/${token}>`);
    expect(mailTo(member.email)?.raw).not.toContain('/leave/');
  });

  test('leaves that alert for good, also a mail that waits, and nothing else', async () => {
    const { id, of, member, token } = await outsidersAlert();
    const other = await anAlert({ recipients: [partner], name: 'Another' });
    await check();
    expect(await (await showLeave(t, token)).text()).toContain('Shall this alert stop coming?');
    expect(await (await takeLeave(t, token)).text()).toContain(
      'You will get no more of this alert',
    );
    await send();
    expect(sentTo().sort()).toEqual([partner, member.email].sort());
    expect((await events(other))[0]?.mails.map(({ state }) => state)).toEqual(['sent']);
    await check(hours(24));
    await send(hours(24));
    expect(sentTo().filter((to) => to === member.email)).toHaveLength(2);
    for (const { mails: told } of await events(id)) {
      const theirs = told.find(({ address }) => address === partner);
      expect(theirs?.failure).toContain('asked for no more of this alert');
    }
    expect(await whoLeft(workspace.scope, of, [partner])).toMatchObject([{ address: partner }]);
    await deleteAlert(workspace.scope, id);
    expect(await whoLeft(workspace.scope, of, [partner])).toEqual([]);
    expect(await (await takeLeave(t, token)).text()).toContain('This alert does not come any more');
  });
});

describe('a webhook', () => {
  type Heard = { headers: IncomingMessage['headers']; body: string };
  let http: Server;
  let heard: Heard[];
  let answer: { status: number; text: string } | 'silence';
  let url: string;

  beforeEach(async () => {
    heard = [];
    answer = { status: 200, text: 'thanks' };
    http = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        heard.push({ headers: request.headers, body });
        if (answer === 'silence') return;
        response.writeHead(answer.status).end(answer.text);
      });
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`;
  });

  afterEach(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });

  const call = (at = now) => callDueWebhooks(workspace.scope, at, { allowsPrivate: true });

  test('is sent the facts, signed, and its answer is kept', async () => {
    const id = await anAlert({ webhookUrl: url, recipients: [] });
    await check();
    expect(await call()).toBe(1);
    const [message] = heard;
    const [event] = await events(id);
    const told = JSON.parse(message?.body ?? '');
    expect(told).toMatchObject({
      type: 'alert.fired',
      timestamp: now.toISOString(),
      data: { id: event?.id, alert: { id, name: 'Effort <b>' }, metric: 'ces', value: 2.5, n: 40 },
    });
    expect(told.data.link).toContain('/metrics/ces?');
    const { 'webhook-id': messageId, 'webhook-timestamp': timestamp } = message?.headers ?? {};
    expect(messageId).toBe(event?.id);
    const key = Buffer.from(webhookSecret(workspace.scope.workspaceId, id).slice(6), 'base64');
    const signed = createHmac('sha256', key).update(`${messageId}.${timestamp}.${message?.body}`);
    expect(message?.headers['webhook-signature']).toBe(`v1,${signed.digest('base64')}`);
    expect(event).toMatchObject({ webhookAnswer: '200 thanks', webhookTries: 1 });
    expect(await call(hours(1))).toBe(0);
  });

  test('that is busy is called again, ever later, and given up at last', async () => {
    const id = await anAlert({ webhookUrl: url });
    answer = { status: 503, text: 'busy' };
    await check();
    await call();
    expect(await call(minutes(0.5))).toBe(0);
    answer = { status: 302, text: '' };
    for (const at of [1, 6, 36, 180, 720, 10_000, 20_000]) await call(minutes(at));
    expect(heard).toHaveLength(mostWebhookTries);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await events(id))[0]).toMatchObject({ webhookAnswer: '302', webhookTries: 6 });
  });

  test('is called by one worker at a time', async () => {
    await anAlert({ webhookUrl: url });
    await check();
    await Promise.all([call(), call(), call()]);
    expect(heard).toHaveLength(1);
  });

  test('that asks for it is called no more', async () => {
    await anAlert({ webhookUrl: url });
    answer = { status: 410, text: 'gone' };
    await check();
    for (const at of [0, 5, 60]) await call(minutes(at));
    expect(heard).toHaveLength(1);
  });

  test('in a private network is not called unless that is allowed', async () => {
    const id = await anAlert({ webhookUrl: url });
    await check();
    await callDueWebhooks(workspace.scope, now, { allowsPrivate: false });
    await call(hours(1));
    expect(heard).toEqual([]);
    expect((await events(id))[0]?.webhookAnswer).toContain('private network');
    const byName = url.replace('127.0.0.1', 'localhost');
    const message = { url: byName, body: '{}', headers: {} };
    expect((await callWebhook(message, { allowsPrivate: false })).isFinal).toBe(true);
    const mapped = url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    const sly = { url: mapped, body: '{}', headers: {} };
    expect((await callWebhook(sly, { allowsPrivate: false })).isFinal).toBe(true);
    expect(heard).toEqual([]);
  });

  test('that says nothing, too much, or is not there', async () => {
    const message = { url, body: '{}', headers: {} };
    answer = 'silence';
    const silent = await callWebhook(message, { allowsPrivate: true, timeout: 200 });
    expect(silent).toMatchObject({ isTaken: false, isFinal: false });
    expect(silent.words).toContain('said nothing for 0.2 s');
    answer = { status: 200, text: 'x'.repeat(100_000) };
    const long = await callWebhook(message, { allowsPrivate: true });
    expect([long.isTaken, long.words.length < 400]).toEqual([true, true]);
    const gone = { ...message, url: 'http://127.0.0.1:1/' };
    expect((await callWebhook(gone, { allowsPrivate: true })).words).toMatch(/^No answer: /);
  });
});
