import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { findMember, type Member } from './auth/member';
import { prove } from './auth/prove';
import { AppError } from './errors';
import { memberAction, openAction } from './form-action';

vi.mock('./auth/member', () => ({ findMember: vi.fn() }));
vi.mock('@/lib/words/request-words', async () => {
  const { wordsIn } = await import('@/lib/words/words-in');
  return { requestWords: async () => wordsIn('en') };
});

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}

const idle = { status: 'idle' } as const;
const schema = z.object({ name: z.string().min(1, 'Write a name.'), password: z.string() });
const typed = { name: '', password: 'hunter2', newPassword: 'hunter3', $ACTION_KEY: 'k' };

test('an invalid form comes back with its faults and what was typed, but no secret', async () => {
  const action = openAction(schema, async () => ({ status: 'saved' }));
  expect(await action(idle, form(typed))).toEqual({
    status: 'invalid',
    errors: { name: ['Write a name.'] },
    values: { name: '' },
  });
});

test('a foreseen refusal comes back in words', async () => {
  const action = openAction(schema, async () => {
    throw new AppError('conflict', 'There is one already.');
  });
  expect(await action(idle, form({ ...typed, name: 'Phone' }))).toEqual({
    status: 'refused',
    message: 'There is one already.',
    values: { name: 'Phone' },
  });
});

test('a text the database cannot hold comes back as a fault of its field', async () => {
  const action = openAction(schema, async () => ({ status: 'saved' }));
  expect(await action(idle, form({ ...typed, name: 'Pho\0ne' }))).toMatchObject({
    status: 'invalid',
    errors: { name: ['A character in it cannot be stored.'] },
  });
});

test('a bug is not swallowed', async () => {
  const action = openAction(schema, async () => {
    throw new Error('bug');
  });
  await expect(action(idle, form({ ...typed, name: 'Phone' }))).rejects.toThrow('bug');
});

test('a field that occurs several times is a list', async () => {
  const many = z.object({ channel: z.array(z.string()), name: z.string() });
  const action = openAction(many, async ({ channel }) => ({
    status: 'saved',
    message: channel.join(' and '),
  }));
  expect(await action(idle, form({ channel: ['phone', 'chat'], name: 'x' }))).toEqual({
    status: 'saved',
    message: 'phone and chat',
  });
});

const member: Member = {
  userId: 'u',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'viewer',
  sessionId: 's',
  scope: prove('w', 'user:u'),
  workspace: { id: 'w', name: 'W', timeZone: 'UTC', weekStart: 1, isSample: false },
  now: new Date('2026-06-01T12:00:00Z'),
};
const filled = { ...typed, name: 'Phone' };

test('a member whose role includes it goes through', async () => {
  vi.mocked(findMember).mockResolvedValue({ ...member, role: 'admin' });
  const action = memberAction('surveys:write', schema, async ({ name }, { email }) => ({
    status: 'saved',
    message: `${name} by ${email}`,
  }));
  expect(await action(idle, form(filled))).toEqual({
    status: 'saved',
    message: 'Phone by ada@example.com',
  });
});

test.each([
  ['a role that is too small', member, 'Your role does not allow this.'],
  ['a session that ended meanwhile', null, /^You have been signed out/],
])('%s does nothing and keeps what was typed', async (_, who, words) => {
  vi.mocked(findMember).mockResolvedValue(who);
  const run = vi.fn();
  const state = await memberAction('surveys:write', schema, run)(idle, form(filled));
  expect(run).not.toHaveBeenCalled();
  expect(state).toEqual({
    status: 'refused',
    message: typeof words === 'string' ? words : expect.stringMatching(words),
    values: { name: 'Phone' },
  });
});
