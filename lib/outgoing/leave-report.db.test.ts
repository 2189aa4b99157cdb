import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressHash } from '@/db/address-hash';
import { db } from '@/db/client';
import { leftKey } from '@/db/left-mail';
import { saveProgramme } from '@/db/mutations/programme';
import { createReport, deleteReport } from '@/db/mutations/reports';
import { allowAgain } from '@/db/mutations/suppressions';
import { whoLeft } from '@/db/queries/left-mails';
import { listReportRuns } from '@/db/queries/reports';
import { auditLog, jobs, suppressions } from '@/db/schema';
import { aMember } from '@/db/testing/people';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { leaveToken } from '@/lib/asking/token';
import { makeDueReport } from '@/lib/jobs/make-reports';
import { sendDueMail } from '@/lib/jobs/send-mail';
import { startMailServer, type TestMailServer } from '@/lib/mail/testing/mail-server';
import { wordsIn } from '@/lib/words/words-in';
import { fateWords } from './fate-words';
import { showLeave, takeLeave } from './leave-page';

const t = wordsIn('en');
vi.setConfig({ testTimeout: 120_000 });

const due = new Date('2026-03-09T08:00:00Z');
const nextWeek = new Date('2026-03-16T08:00:00Z');
const never = new AbortController().signal;
const partner = 'bob@partner.example';

let workspace: TestWorkspace;
let server: TestMailServer;
let member: { id: string; email: string };
let id: string;

beforeEach(async () => {
  server = await startMailServer();
  workspace = await testWorkspace();
  member = await aMember(workspace.scope.workspaceId, 'manager');
  await saveProgramme(workspace.scope, { senderAddress: 'care@kestrel.example' });
  id = await aReport('Weekly <figures>');
});

afterEach(async () => {
  await server.stop();
  await db.delete(jobs);
});

async function aReport(name: string): Promise<string> {
  const fields = {
    name,
    schedule: { every: 'week', hour: 8, weekday: 1 },
    sections: [{ kind: 'text', text: 'Good morning.' }],
    recipients: [member.email, partner],
    language: 'en' as const,
    withPdf: false,
  };
  const made = await createReport(workspace.scope, fields, { ownerId: member.id, nextAt: due });
  return made.id;
}

const make = (now = due, reportId = id) =>
  makeDueReport(workspace.scope, reportId, {
    now,
    progress: { hold: async () => {} },
    signal: never,
  });
const send = (now = due) =>
  sendDueMail(workspace.scope, { server: server.url, clock: () => now, stop: never });
const sentTo = () => server.received.map(({ to }) => to).sort();

const tokenOf = (address: string, reportId = id) =>
  leaveToken({
    workspaceId: workspace.scope.workspaceId,
    of: { kind: 'report', id: reportId },
    hash: addressHash(address),
  });

/** How the mails of the last run stand, by address. */
async function fates(): Promise<ReadonlyMap<string | null, string>> {
  const [run] = await listReportRuns(workspace.scope, id, 1);
  return new Map(run?.mails.map((mail) => [mail.address, fateWords(t, mail)]));
}

const left = (recipients = [member.email, partner]) =>
  whoLeft(workspace.scope, { kind: 'report', id }, recipients);

describe('the mail to somebody without an account', () => {
  test('has a way out, in its words and for mail programs; that of a member does not', async () => {
    await make();
    await send();
    const link = `/leave/${tokenOf(partner)}`;
    const theirs = server.received.find(({ to }) => to === partner);
    expect(theirs?.mail.html).toContain(`${link}"`);
    expect(theirs?.mail.text).toContain(link);
    const header = (key: string) =>
      theirs?.mail.headers.find((header) => header.key === key)?.value ?? '';
    expect(header('list-unsubscribe')).toMatch(new RegExp(`^<https?://[^>]*${link}>$`));
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('auto-submitted')).toBe('auto-generated');

    const ours = server.received.find(({ to }) => to === member.email);
    expect(ours?.raw.toLowerCase()).not.toContain('list-unsubscribe');
    expect(ours?.raw).not.toContain('/leave/');
  });
});

describe('the page of the way out', () => {
  test('asks first: looking at it leaves nothing', async () => {
    const response = await showLeave(t, tokenOf(partner));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('<form method="post">');
    expect(page).toContain('“Weekly &lt;figures&gt;” will not be sent to bob@partner.example');
    expect(await left()).toEqual([]);
  });

  test('leaves that report and no other, once and for all', async () => {
    const other = await aReport('Another');
    for (const _ of [1, 2]) {
      const page = await (await takeLeave(t, tokenOf(partner))).text();
      expect(page).toContain('You will get no more of this report');
    }
    expect(await left()).toMatchObject([{ address: partner }]);
    expect(await (await showLeave(t, tokenOf(partner))).text()).not.toContain('<form');

    await make();
    await make(due, other);
    await send();
    expect(sentTo()).toEqual([partner, member.email, member.email].sort());
    expect((await fates()).get(partner)).toContain('asked for no more of this report');
    await make(nextWeek);
    await send(nextWeek);
    expect(sentTo()).toHaveLength(4);
  });

  test('stops a mail that waits already', async () => {
    await make();
    await takeLeave(t, tokenOf(partner));
    await send();
    expect(sentTo()).toEqual([member.email]);
    expect((await fates()).get(partner)).toContain('asked for no more of this report');
  });

  test('an admin lets the address get it again', async () => {
    await takeLeave(t, tokenOf(partner));
    await allowAgain(workspace.scope, leftKey({ kind: 'report', id }, addressHash(partner)));
    await make();
    await send();
    expect(sentTo()).toEqual([partner, member.email].sort());
  });

  test('is in the log once, without the address', async () => {
    await takeLeave(t, tokenOf(partner));
    await takeLeave(t, tokenOf(partner));
    const entries = await db
      .select()
      .from(auditLog)
      .where(
        and(
          eq(auditLog.workspaceId, workspace.scope.workspaceId),
          eq(auditLog.action, 'report.left'),
        ),
      );
    expect(entries).toMatchObject([{ actor: 'reader', details: { id } }]);
    expect(JSON.stringify(entries)).not.toContain('bob');
  });

  test('somebody who was taken off meanwhile stays out when they are put on again', async () => {
    const stranger = 'carol@partner.example';
    expect(await (await takeLeave(t, tokenOf(stranger))).text()).toContain('your address');
    expect(await left([stranger])).toMatchObject([{ address: stranger }]);
  });

  test('of a report that was deleted says so, and nothing of it is kept', async () => {
    await takeLeave(t, tokenOf(partner));
    await deleteReport(workspace.scope, id);
    for (const answer of [showLeave, takeLeave]) {
      expect(await (await answer(t, tokenOf(partner))).text()).toContain('does not come any more');
    }
    const kept = await db
      .select()
      .from(suppressions)
      .where(eq(suppressions.workspaceId, workspace.scope.workspaceId));
    expect(kept).toEqual([]);
  });

  test('a link that was made up leads nowhere', async () => {
    for (const token of ['x', tokenOf(partner).slice(0, -2)]) {
      expect((await showLeave(t, token)).status).toBe(404);
      expect((await takeLeave(t, token)).status).toBe(404);
    }
  });
});
