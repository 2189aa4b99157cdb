import { expect, test } from 'vitest';
import { listMembers } from '@/db/queries/members';
import { listWorkspaces } from '@/db/queries/workspaces';
import { startFirstVisit } from './first-visit';
import { operatorScope } from './operator';
import { prove } from './prove';
import { createSignInLink } from './sign-in-link';

const now = new Date('2026-06-01T12:00:00Z');
const admin = { name: 'Ines', email: 'ines@example.com', password: 'a few quiet words' };
const workspace = { name: 'Northwind', timeZone: 'Europe/Warsaw', weekStart: 1 } as const;

// One story: it needs an installation in which nobody has been.
test('the first link sets up, once, and later links sign the admin in', async () => {
  await expect(operatorScope()).rejects.toThrow('npx ergograph link');
  const first = await createSignInLink(now);
  const second = await createSignInLink(now);
  expect(first.leadsTo).toBe('set-up');
  const token = first.path.split('token=')[1] ?? '';
  const visit = { token, workspace, admin };
  await expect(startFirstVisit({ ...visit, token: 'guessed' }, now)).rejects.toThrow(
    'no longer good',
  );
  expect(await listWorkspaces()).toEqual([]);

  const both = await Promise.allSettled([startFirstVisit(visit, now), startFirstVisit(visit, now)]);
  expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const [made, ...more] = await listWorkspaces();
  expect(more).toEqual([]);
  expect(made).toMatchObject(workspace);
  expect(await listMembers(prove(made?.id ?? '', 'test'))).toMatchObject([
    { email: 'ines@example.com', role: 'admin' },
  ]);

  const left = second.path.split('token=')[1] ?? '';
  await expect(startFirstVisit({ ...visit, token: left }, now)).rejects.toThrow('set up already');
  expect(await createSignInLink(now)).toMatchObject({
    leadsTo: 'sign-in',
    email: 'ines@example.com',
  });
  expect((await operatorScope()).workspace.id).toBe(made?.id);
  await expect(operatorScope('Elsewhere')).rejects.toThrow('There is no workspace “Elsewhere”.');
});
