import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { enterWorkspace, revokeSession, revokeSessions } from '@/db/mutations/sessions';
import { findSession, listSessions } from '@/db/queries/sessions';
import { users } from '@/db/schema';
import { aMember, aUser, aWorkspace } from '@/db/testing/people';
import { dummyHash, hashPassword, verifyPassword } from './password';
import { signInByLink, signInByPassword } from './sign-in';
import { createSignInLink } from './sign-in-link';

const start = new Date('2026-06-01T12:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const client = { ip: null, userAgent: 'Firefox/140.0' };
const password = 'a few quiet words';

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

async function signedIn(email: string, now = start) {
  const result = await signInByPassword({ email, password }, client, now);
  if ('refused' in result) throw new Error('was refused');
  return result;
}

describe('by password', () => {
  test('opens a session, whatever the case of the address', async () => {
    const { id } = await aUser({ email: 'ada@example.com', passwordHash });
    const result = await signedIn(' Ada@Example.com ');
    expect(result.userId).toBe(id);
    expect(await findSession(result.sessionId, later(60))).toMatchObject({ userId: id });
  });

  test('does the same work for an unknown address as for a wrong password', async () => {
    const verify = vi.fn(verifyPassword);
    const { email } = await aUser({ passwordHash });
    const wrong = { password: 'not the password' };
    const known = await signInByPassword({ email, ...wrong }, client, start, verify);
    const unknown = await signInByPassword(
      { email: 'nobody@example.com', ...wrong },
      client,
      start,
      verify,
    );
    expect(known).toEqual({ refused: true, wait: 0 });
    expect(unknown).toEqual(known);
    expect(verify.mock.calls).toEqual([
      [passwordHash, wrong.password],
      [null, wrong.password],
    ]);
    // Without an account it is the dummy that is verified, and it costs what the others cost.
    expect(costOf(dummyHash)).toBe(costOf(passwordHash));
    expect(await verifyPassword(null, wrong.password)).toBe(false);
  });

  test('slows guessing down, lets the right password in after the wait, then begins anew', async () => {
    const { email } = await aUser({ passwordHash });
    const guess = (now: Date, typed = 'wrong') =>
      signInByPassword({ email, password: typed }, client, now);
    for (let tries = 0; tries < 5; tries++) {
      expect(await guess(start)).toEqual({ refused: true, wait: 0 });
    }
    expect(await guess(later(1))).toEqual({ refused: true, wait: 4 });
    // The right password is not even looked at, and the refusal does not lengthen the wait.
    expect(await guess(later(2), password)).toEqual({ refused: true, wait: 3 });
    expect(await guess(later(5))).toEqual({ refused: true, wait: 0 });
    expect(await guess(later(6))).toEqual({ refused: true, wait: 9 });
    expect(await guess(later(15), password)).toHaveProperty('sessionId');
    expect(await guess(later(16))).toEqual({ refused: true, wait: 0 });
    expect(await guess(later(17), password)).toHaveProperty('sessionId');
  });

  test('counts guesses that come at once one by one', async () => {
    const { email } = await aUser({ passwordHash });
    const verify = vi.fn(async () => false);
    const results = await Promise.all(
      Array.from({ length: 12 }, () =>
        signInByPassword({ email, password: 'wrong' }, client, start, verify),
      ),
    );
    expect(verify).toHaveBeenCalledTimes(5);
    expect(results.filter((result) => 'wait' in result && result.wait > 0)).toHaveLength(7);
  });

  test('slows one address down that tries many accounts', async () => {
    const from = { ip: '203.0.113.9', userAgent: null };
    const verify = vi.fn(async () => false);
    const guess = (index: number) =>
      signInByPassword({ email: `${index}@example.com`, password: 'x' }, from, start, verify);
    for (let index = 0; index < 30; index++) await guess(index);
    expect(await guess(30)).toEqual({ refused: true, wait: 5 });
  });

  test('refuses a disabled account like a wrong password', async () => {
    const { email } = await aUser({ passwordHash, disabled: true });
    expect(await signInByPassword({ email, password }, client, start)).toEqual({
      refused: true,
      wait: 0,
    });
  });
});

describe('a session', () => {
  test('ends when it is revoked, and only that one', async () => {
    const { id, email } = await aUser({ passwordHash });
    const one = await signedIn(email);
    const two = await signedIn(email);
    expect(await revokeSession(id, one.sessionId, later(1))).toBe(1);
    expect(await findSession(one.sessionId, later(2))).toBeNull();
    expect(await findSession(two.sessionId, later(2))).not.toBeNull();
    expect((await listSessions(id, later(2))).map((session) => session.id)).toEqual([
      two.sessionId,
    ]);
  });

  test('cannot be revoked by somebody else', async () => {
    const owner = await aUser({ passwordHash });
    const stranger = await aUser();
    const { sessionId } = await signedIn(owner.email);
    expect(await revokeSession(stranger.id, sessionId, later(1))).toBe(0);
    expect(await findSession(sessionId, later(2))).not.toBeNull();
  });

  test('all others can be ended at once', async () => {
    const { id, email } = await aUser({ passwordHash });
    const here = await signedIn(email);
    const others = [await signedIn(email), await signedIn(email)];
    expect(await revokeSessions(id, here.sessionId, later(1))).toBe(2);
    expect(await findSession(here.sessionId, later(2))).not.toBeNull();
    for (const other of others) expect(await findSession(other.sessionId, later(2))).toBeNull();
  });

  test('ends with time and with its user', async () => {
    const { email } = await aUser({ passwordHash });
    const { sessionId } = await signedIn(email);
    const month = 30 * 24 * 60 * 60;
    expect(await findSession(sessionId, later(month - 1))).not.toBeNull();
    expect(await findSession(sessionId, later(month))).toBeNull();
    await db.update(users).set({ disabled: true }).where(eq(users.email, email));
    expect(await findSession(sessionId, later(1))).toBeNull();
  });

  test('in a sample has the role of the workspace the sample belongs to', async () => {
    const home = await aWorkspace();
    const sample = await aWorkspace({ sampleOf: home.id, sampleUntil: '2026-05-31' });
    const { email } = await aMember(home.id, 'manager', { passwordHash });
    const { sessionId } = await signedIn(email);
    await enterWorkspace(sessionId, sample.id);
    const session = await findSession(sessionId, later(1));
    expect(session?.membership).toMatchObject({ role: 'manager', workspace: { id: sample.id } });
  });
});

describe('by a one-time link', () => {
  test('works once, even for two that come together', async () => {
    const { id } = await aMember((await aWorkspace()).id, 'admin', { email: 'first@example.com' });
    const { path, leadsTo } = await createSignInLink(start, { email: 'first@example.com' });
    expect(leadsTo).toBe('sign-in');
    const token = path.split('token=')[1] ?? '';
    const both = await Promise.all([
      signInByLink(token, client, later(1)),
      signInByLink(token, client, later(1)),
    ]);
    expect(both.filter((result) => 'sessionId' in result)).toMatchObject([{ userId: id }]);
    expect(await signInByLink(token, client, later(2))).toEqual({ refused: true, wait: 0 });
  });

  test('expires after an hour', async () => {
    await aMember((await aWorkspace()).id, 'admin', { email: 'late@example.com' });
    const { path } = await createSignInLink(start, { email: 'late@example.com' });
    const token = path.split('token=')[1] ?? '';
    expect(await signInByLink(token, client, later(3600))).toEqual({ refused: true, wait: 0 });
  });

  test('is refused for an address nobody has', async () => {
    await expect(createSignInLink(start, { email: 'who@example.com' })).rejects.toThrow(
      'Nobody here has the address who@example.com.',
    );
  });
});

function costOf(hash: string): string | undefined {
  return /^\$argon2id\$v=\d+\$[^$]+/.exec(hash)?.[0];
}
