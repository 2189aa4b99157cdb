import { expect, test } from 'vitest';
import { createInvitation } from '@/db/mutations/invitations';
import { createSession } from '@/db/mutations/sessions';
import { findCredentials, listMembers } from '@/db/queries/members';
import { findSession } from '@/db/queries/sessions';
import { aMember, aUser, aWorkspace } from '@/db/testing/people';
import { acceptAsNewUser, acceptAsSignedIn } from './accept-invitation';
import { prove } from './prove';
import { newToken, tokenHash } from './secret-token';

const now = new Date('2026-06-01T12:00:00Z');
const inAWeek = new Date('2026-06-08T12:00:00Z');
const person = { name: 'Bo Chen', password: 'a few quiet words' };

async function invite(workspaceId: string, email: string) {
  const token = newToken();
  await createInvitation(prove(workspaceId, 'test'), {
    tokenHash: tokenHash(token),
    email,
    role: 'manager',
    invitedBy: null,
    now,
    expiresAt: inAWeek,
  });
  return token;
}

async function session(userId: string) {
  return createSession({
    userId,
    workspaceId: null,
    userAgent: null,
    ip: null,
    now,
    expiresAt: inAWeek,
  });
}

test('somebody new gets an account and the role, once', async () => {
  const { id } = await aWorkspace();
  const token = await invite(id, 'new@example.com');
  await acceptAsNewUser(token, person, now);
  expect(await listMembers(prove(id, 'test'))).toMatchObject([
    { email: 'new@example.com', name: 'Bo Chen', role: 'manager' },
  ]);
  await expect(acceptAsNewUser(token, person, now)).rejects.toThrow('no longer open');
});

test('nothing of a late acceptance stays', async () => {
  const { id } = await aWorkspace();
  const token = await invite(id, 'late@example.com');
  await expect(acceptAsNewUser(token, person, inAWeek)).rejects.toThrow('no longer open');
  expect(await findCredentials('late@example.com')).toBeNull();
});

test('an address that has an account must sign in, not make a second one', async () => {
  const { id } = await aWorkspace();
  const { email } = await aUser();
  const token = await invite(id, email);
  await expect(acceptAsNewUser(token, person, now)).rejects.toThrow('an account');
});

test('somebody signed in joins and stands in the workspace', async () => {
  const { id } = await aWorkspace();
  const home = await aWorkspace();
  const user = await aMember(home.id, 'admin');
  const sessionId = await session(user.id);
  const token = await invite(id, user.email);
  await acceptAsSignedIn(token, { userId: user.id, email: user.email, sessionId }, now);
  expect((await findSession(sessionId, now))?.membership).toMatchObject({
    role: 'manager',
    workspace: { id },
  });
});

test('an invitation of somebody else is not for the taking', async () => {
  const { id } = await aWorkspace();
  const user = await aUser();
  const token = await invite(id, 'somebody@example.com');
  const signedIn = { userId: user.id, email: user.email, sessionId: await session(user.id) };
  await expect(acceptAsSignedIn(token, signedIn, now)).rejects.toThrow(
    'This invitation is for somebody@example.com',
  );
  expect(await listMembers(prove(id, 'test'))).toEqual([]);
});
