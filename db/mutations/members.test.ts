import { describe, expect, test } from 'vitest';
import { listInvitations } from '@/db/queries/invitations';
import { listMembers } from '@/db/queries/members';
import { aMember, aUser, aWorkspace } from '@/db/testing/people';
import { prove } from '@/lib/auth/prove';
import { createInvitation, revokeInvitation } from './invitations';
import { addMember, changeRole, keepLanguage, removeMember } from './members';

const now = new Date('2026-06-01T12:00:00Z');
const inAWeek = new Date('2026-06-08T12:00:00Z');

describe('the last admin', () => {
  test('can be neither demoted nor removed', async () => {
    const { id } = await aWorkspace();
    const scope = prove(id, 'test');
    const admin = await aMember(id, 'admin');
    await aMember(id, 'manager');
    await expect(changeRole(scope, { userId: admin.id, role: 'viewer' })).rejects.toThrow(
      'its only admin',
    );
    await expect(removeMember(scope, admin.id)).rejects.toThrow('its only admin');
  });

  test('stays one when two admins demote each other at once', async () => {
    const { id } = await aWorkspace();
    const scope = prove(id, 'test');
    const admins = [await aMember(id, 'admin'), await aMember(id, 'admin')];
    const results = await Promise.allSettled(
      admins.map((admin) => changeRole(scope, { userId: admin.id, role: 'viewer' })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const roles = (await listMembers(scope)).map((member) => member.role);
    expect(roles.sort()).toEqual(['admin', 'viewer']);
  });

  test('may go when there is another', async () => {
    const { id } = await aWorkspace();
    const scope = prove(id, 'test');
    const first = await aMember(id, 'admin');
    const second = await aMember(id, 'admin');
    await removeMember(scope, first.id);
    expect((await listMembers(scope)).map((member) => member.userId)).toEqual([second.id]);
  });
});

test('the language somebody reads in is kept', async () => {
  const { id } = await aWorkspace();
  const reader = await aMember(id, 'viewer');
  await keepLanguage(reader.id, 'pl');
  expect(await listMembers(prove(id, 'test'))).toMatchObject([{ language: 'pl' }]);
});

describe('members of another workspace', () => {
  test('are out of reach', async () => {
    const scope = prove((await aWorkspace()).id, 'test');
    const elsewhere = await aWorkspace();
    const stranger = await aMember(elsewhere.id, 'manager');
    await expect(changeRole(scope, { userId: stranger.id, role: 'admin' })).rejects.toThrow(
      'no longer a member',
    );
    await expect(removeMember(scope, stranger.id)).rejects.toThrow('no longer a member');
    expect(await listMembers(prove(elsewhere.id, 'test'))).toHaveLength(1);
  });

  test('of whom this is the sample are its members', async () => {
    const home = await aWorkspace();
    const sample = await aWorkspace({ sampleOf: home.id });
    const member = await aMember(home.id, 'viewer');
    expect(await listMembers(prove(sample.id, 'test'))).toMatchObject([{ userId: member.id }]);
  });
});

test('adding somebody again leaves the role they have', async () => {
  const { id } = await aWorkspace();
  const scope = prove(id, 'test');
  const { id: userId } = await aUser();
  await addMember(scope, { userId, role: 'manager' });
  await addMember(scope, { userId, role: 'viewer' });
  expect(await listMembers(scope)).toMatchObject([{ userId, role: 'manager' }]);
});

describe('an invitation', () => {
  const invitation = (email: string, tokenHash: string) => ({
    tokenHash,
    email,
    role: 'viewer' as const,
    invitedBy: null,
    now,
    expiresAt: inAWeek,
  });

  test('replaces an older one of the same address', async () => {
    const scope = prove((await aWorkspace()).id, 'test');
    await createInvitation(scope, invitation('bo@example.com', 'replaced-1'));
    await createInvitation(scope, invitation('bo@example.com', 'replaced-2'));
    expect(await listInvitations(scope, now)).toHaveLength(1);
  });

  test('is refused for somebody who is a member', async () => {
    const { id } = await aWorkspace();
    const { email } = await aMember(id, 'viewer');
    await expect(
      createInvitation(prove(id, 'test'), invitation(email, 'member-1')),
    ).rejects.toThrow('is a member already');
  });

  test('cannot be taken back from another workspace', async () => {
    const scope = prove((await aWorkspace()).id, 'test');
    await createInvitation(scope, invitation('cy@example.com', 'foreign-1'));
    const [open] = await listInvitations(scope, now);
    const stranger = prove((await aWorkspace()).id, 'test');
    await expect(revokeInvitation(stranger, open?.id ?? '', now)).rejects.toThrow('no longer open');
    expect(await listInvitations(scope, now)).toHaveLength(1);
    await revokeInvitation(scope, open?.id ?? '', now);
    expect(await listInvitations(scope, now)).toEqual([]);
  });

  test('closes by itself', async () => {
    const scope = prove((await aWorkspace()).id, 'test');
    await createInvitation(scope, invitation('di@example.com', 'late-1'));
    expect(await listInvitations(scope, inAWeek)).toEqual([]);
  });
});
