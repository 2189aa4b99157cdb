import { asc, eq, isNull } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { audit } from '@/db/mutations/audit';
import { createInvitation } from '@/db/mutations/invitations';
import { changeRole } from '@/db/mutations/members';
import { type AuditSelection, listAuditActors, listAuditEntries } from '@/db/queries/audit-log';
import { auditLog, members, workspaces } from '@/db/schema';
import { aMember, aUser, aWorkspace } from '@/db/testing/people';
import { createApiKey } from '@/lib/auth/api-key';
import { changeOwnPassword } from '@/lib/auth/own-password';
import { endOtherSessions, endOwnSession } from '@/lib/auth/own-sessions';
import { hashPassword } from '@/lib/auth/password';
import { prove } from '@/lib/auth/prove';
import { endSession, signInByLink, signInByPassword } from '@/lib/auth/sign-in';
import { createSignInLink } from '@/lib/auth/sign-in-link';
import { wordsIn } from '@/lib/words/words-in';
import { auditCsv } from './audit-csv';
import { auditActor, auditSentence, auditTarget } from './audit-words';

const t = wordsIn('en');

const now = new Date('2026-06-01T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const from = { ip: '203.0.113.7', userAgent: 'Firefox/140.0' };
const password = 'a few quiet words';
const all: AuditSelection = {
  subjects: null,
  actor: null,
  words: [],
  from: null,
  to: null,
  timeZone: 'UTC',
};

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

async function aWorkspaceWithAdmin(name = 'Ada') {
  const { id } = await aWorkspace();
  const user = await aMember(id, 'admin', { passwordHash, name });
  return { workspaceId: id, user, scope: prove(id, `user:${user.id}`, from) };
}

async function entriesOf(workspaceId: string, selection: Partial<AuditSelection> = {}) {
  const scope = prove(workspaceId, 'test');
  const page = await listAuditEntries(scope, { ...all, ...selection }, { cursor: null, limit: 50 });
  return page.entries;
}

async function sentencesOf(workspaceId: string, selection: Partial<AuditSelection> = {}) {
  return (await entriesOf(workspaceId, selection)).map((entry) => auditSentence(t, entry));
}

describe('accounts', () => {
  test('signing in, failing to, and signing out stand in every workspace of the person', async () => {
    const { workspaceId, user } = await aWorkspaceWithAdmin();
    const second = await aWorkspace();
    await db.insert(members).values({
      workspaceId: second.id,
      userId: user.id,
      role: 'viewer',
    });
    await signInByPassword({ email: user.email, password: 'wrong' }, from, now);
    const result = await signInByPassword({ email: user.email, password }, from, now);
    if ('refused' in result) throw new Error('was refused');
    await endSession(result.sessionId, from, later(1));
    await endSession(result.sessionId, from, later(2));
    for (const id of [workspaceId, second.id]) {
      expect(await sentencesOf(id)).toEqual([
        'Signed out',
        'Signed in with a password',
        'A sign-in was refused',
      ]);
    }
    const [, signedIn, failed] = await entriesOf(workspaceId);
    expect(signedIn).toMatchObject({ actorName: 'Ada', details: from });
    expect(failed && [auditActor(t, failed), auditTarget(failed)]).toEqual([
      'Somebody not signed in',
      user.email,
    ]);
  });

  test('guesses that are not looked at any more are not written down either', async () => {
    const { workspaceId, user } = await aWorkspaceWithAdmin();
    const guess = () =>
      signInByPassword({ email: user.email, password: 'x' }, from, now, async () => false);
    for (let tries = 0; tries < 20; tries++) await guess();
    expect(await sentencesOf(workspaceId)).toHaveLength(5);
  });

  test('an address nobody has is noted where the installation is looked after, unless it is none', async () => {
    const [oldest] = await db
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(isNull(workspaces.sampleOf))
      .orderBy(asc(workspaces.id))
      .limit(1);
    const before = await entriesOf(oldest?.id ?? '');
    const noAddress = { ip: null, userAgent: null };
    await signInByPassword({ email: 'nobody@example.com', password: 'x' }, noAddress, now);
    await signInByPassword({ email: 'my secret password', password: 'x' }, noAddress, now);
    const added = (await entriesOf(oldest?.id ?? '')).slice(0, -before.length || undefined);
    expect(added.map(({ details }) => details)).toEqual([{}, { email: 'nobody@example.com' }]);
  });

  test('links are noted when they are made and when they are used', async () => {
    const { workspaceId, user } = await aWorkspaceWithAdmin();
    const { path } = await createSignInLink(now, { email: user.email, forgetPassword: true });
    await signInByLink(path.split('token=')[1] ?? '', from, later(1));
    const entries = await entriesOf(workspaceId);
    expect(entries.map((entry) => [auditActor(t, entry), auditSentence(t, entry)])).toEqual([
      ['Ada', 'Signed in with a one-time link'],
      ['Command line', 'Made a one-time link'],
      ['Command line', 'Had the password forgotten'],
    ]);
  });

  test('a wrong current password slows down, the right one changes it, both are noted', async () => {
    const { workspaceId, user, scope } = await aWorkspaceWithAdmin();
    const session = await signInByPassword({ email: user.email, password }, from, now);
    if ('refused' in session) throw new Error('was refused');
    const member = { userId: user.id, email: user.email, sessionId: session.sessionId, scope };
    const change = (current: string, at: Date) =>
      changeOwnPassword(member, { current, password: 'another few words' }, at);
    for (let tries = 0; tries < 5; tries++) {
      await expect(change('wrong', now)).rejects.toThrow('is another one');
    }
    await expect(change(password, later(1))).rejects.toThrow('Try again in 4 seconds');
    // The sign-in counts apart: it is not slowed down by this.
    expect(await signInByPassword({ email: user.email, password }, from, now)).toHaveProperty(
      'sessionId',
    );
    expect(await change(password, later(5))).toBe(1);
    expect(await sentencesOf(workspaceId, { subjects: ['user'] })).toEqual([
      'Changed the password',
      ...Array(5).fill('Got the current password wrong'),
    ]);
  });

  test('signing browsers out is noted; one of somebody else is not found', async () => {
    const { workspaceId, user, scope } = await aWorkspaceWithAdmin();
    const [here, there] = await Promise.all(
      [1, 2].map(() => signInByPassword({ email: user.email, password }, from, now)),
    );
    if (!here || 'refused' in here || !there || 'refused' in there) throw new Error('was refused');
    const owner = { userId: user.id, sessionId: here.sessionId, scope };
    await endOwnSession(owner, there.sessionId, later(1));
    expect(await endOtherSessions(owner, later(2))).toBe(0);
    expect(await sentencesOf(workspaceId, { subjects: ['session'] })).toEqual([
      'Signed another browser out',
    ]);
    const stranger = { ...owner, userId: (await aUser()).id };
    await expect(endOwnSession(stranger, here.sessionId, later(3))).rejects.toThrow(
      'signed out already',
    );
  });
});

describe('the log', () => {
  test('names who did what to whom', async () => {
    const { workspaceId, scope } = await aWorkspaceWithAdmin();
    const bo = await aMember(workspaceId, 'viewer', { name: 'Bo Chen' });
    await changeRole(scope, { userId: bo.id, role: 'manager' });
    const { id } = await createApiKey(scope, {
      name: 'Help desk',
      role: 'manager',
      expiresAt: null,
    });
    await audit(prove(workspaceId, `key:${id}`, from), 'survey.edited', {
      before: { name: 'Ease', scaleMax: 7 },
      after: { name: 'Effort', scaleMax: 7 },
    });
    const lines = (await entriesOf(workspaceId)).map((entry) =>
      [auditActor(t, entry), auditSentence(t, entry), auditTarget(entry)].join(' | '),
    );
    expect(lines).toEqual([
      'Key “Help desk” | Changed a survey | Effort',
      'Ada | Made an API key as manager | Help desk',
      'Ada | Changed a role from viewer to manager | Bo Chen',
    ]);
    expect(await listAuditActors(scope)).toMatchObject([{ name: 'Ada' }, { name: 'Help desk' }]);
  });

  test('is searched by area, person, words and days of the workspace', async () => {
    const { workspaceId, scope } = await aWorkspaceWithAdmin();
    await createInvitation(scope, {
      tokenHash: `searched-${workspaceId}`,
      email: 'dora_x@example.com',
      role: 'viewer',
      invitedBy: null,
      now,
      expiresAt: later(60),
    });
    await audit(prove(workspaceId, 'cli'), 'sample.loaded');
    // 23:30 UTC on the last of May is the first of June in Warsaw.
    await db
      .update(auditLog)
      .set({ at: new Date('2026-05-31T23:30:00Z') })
      .where(eq(auditLog.workspaceId, workspaceId));
    const found = async (selection: Partial<AuditSelection>) =>
      (await entriesOf(workspaceId, selection)).map(({ action }) => action).sort();
    expect(await found({ subjects: ['member', 'invitation'] })).toEqual(['invitation.create']);
    expect(await found({ actor: 'cli' })).toEqual(['sample.loaded']);
    expect(await found({ words: ['dora_x', 'INVITATION'] })).toEqual(['invitation.create']);
    expect(await found({ words: ['doraax'] })).toEqual([]);
    expect(await found({ words: ['ada'] })).toEqual(['invitation.create']);
    const june = { from: '2026-06-01', to: '2026-06-01' };
    expect(await found({ ...june, timeZone: 'Europe/Warsaw' })).toHaveLength(2);
    expect(await found({ ...june, timeZone: 'UTC' })).toEqual([]);
    expect(await entriesOf((await aWorkspace()).id)).toEqual([]);
  });

  test('is paged by key in both directions, entries of one moment included', async () => {
    const { id } = await aWorkspace();
    const scope = prove(id, 'cli');
    await db.transaction(async (tx) => {
      for (let number = 1; number <= 7; number++) await audit(scope, 'note', { number }, tx);
    });
    const numbers = (page: Awaited<ReturnType<typeof listAuditEntries>>) =>
      page.entries.map(({ details }) => details.number);
    const read = (cursor: Parameters<typeof listAuditEntries>[2]['cursor']) =>
      listAuditEntries(scope, all, { cursor, limit: 3 });
    const first = await read(null);
    const second = await read(first.older);
    const third = await read(second.older);
    expect([first, second, third].map(numbers)).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
    expect([first.newer, third.older]).toEqual([null, null]);
    expect(numbers(await read(third.newer))).toEqual([4, 3, 2]);
    expect((await read(second.newer)).newer).toBeNull();
  });

  test('goes into a spreadsheet whole, and nothing in it runs as a formula', async () => {
    const { id } = await aWorkspace();
    const scope = prove(id, 'cli', { ip: '=cmd()', userAgent: null });
    await db.transaction(async (tx) => {
      for (let number = 0; number < 1_001; number++)
        await audit(scope, 'channel.created', { name: '=HYPERLINK("http://x")' }, tx);
    });
    let text = '';
    for await (const piece of auditCsv(scope, all)) text += piece;
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1_002);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines[1]).toContain(`'=cmd()`);
  });
});
