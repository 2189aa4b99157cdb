import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createImport } from '@/db/mutations/imports';
import { aWorkspace } from '@/db/testing/people';
import { prove } from '@/lib/auth/prove';
import { channelDoor, surveyDoor, touchpointDoor } from './answer-catalog';
import { answerImport, answerImports } from './answer-imports';
import { outputs } from './schemas';

const now = new Date('2026-06-24T12:00:00Z');

const newScope = async () => prove((await aWorkspace()).id, 'test');
const bodyOf = (body: unknown) =>
  new Request('http://x', { method: 'POST', body: JSON.stringify(body) });
const plain = new Request('http://x');

const survey = {
  name: 'Effort after support',
  metric: 'ces',
  question: 'We made it easy for you.',
  scale: { min: 1, max: 7 },
  low_label: 'Strongly disagree',
  high_label: 'Strongly agree',
};

describe.each([
  [
    'touchpoint',
    touchpointDoor,
    { name: 'Case solved', stage: 'support', event_key: 'case.solved' },
    outputs.Touchpoint,
  ],
  ['channel', channelDoor, { name: 'Case solved', kind: 'phone' }, outputs.Channel],
  ['survey', surveyDoor, { ...survey, name: 'Case solved' }, outputs.Survey],
] as const)('a %s', (what, door, input, schema) => {
  it('is added, read, archived and brought back', async () => {
    const scope = await newScope();
    const made = await door.create(bodyOf(input), { scope });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/${what}s/case-solved`);
    const said = schema.parse(await made.json());
    expect(said).toMatchObject({ key: 'case-solved', name: 'Case solved', archived: false });

    const params = { key: 'case-solved' };
    expect(await (await door.one(plain, { scope, params })).json()).toEqual(said);
    for (const archived of [true, true, false]) {
      const moved = await door.move(bodyOf({ archived }), { scope, now, params });
      expect(await moved.json()).toEqual({ ...said, archived });
    }
    const list = z.object({ data: z.array(schema), next_cursor: z.null() });
    expect(list.parse(await (await door.list(plain, { scope })).json()).data).toEqual([said]);
  });

  it('of a name that is taken, or of none, is refused', async () => {
    const scope = await newScope();
    await door.create(bodyOf(input), { scope });
    await expect(door.create(bodyOf(input), { scope })).rejects.toMatchObject({ code: 'conflict' });
    await expect(door.create(bodyOf({ ...input, name: ' ' }), { scope })).rejects.toThrow(
      z.ZodError,
    );
    await expect(door.create(bodyOf({ ...input, x: 1 }), { scope })).rejects.toThrow(z.ZodError);
  });

  it('of another workspace is not there', async () => {
    await door.create(bodyOf(input), { scope: await newScope() });
    const call = { scope: await newScope(), now, params: { key: 'case-solved' } };
    await expect(door.one(plain, call)).rejects.toMatchObject({ code: 'not-found' });
    const move = door.move(bodyOf({ archived: true }), call);
    await expect(move).rejects.toMatchObject({ code: 'not-found' });
  });
});

it.each([
  ['a scale nobody scores', { scale: { min: 1, max: 9 } }, ['scale']],
  [
    'a hard end where there is none',
    { metric: 'nps', scale: { min: 0, max: 10, direction: 'effort' } },
    ['scale', 'direction'],
  ],
  ['a method of another metric', { method: 'nps' }, ['method']],
  ['no label', { low_label: '' }, ['low_label']],
  [
    'stars from nought',
    { metric: 'nps', scale: { min: 0, max: 10 }, drawing: 'stars' },
    ['drawing'],
  ],
])('a survey with %s is refused beside its field', async (_, part, path) => {
  const made = surveyDoor.create(bodyOf({ ...survey, ...part }), { scope: await newScope() });
  const error = await made.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(z.ZodError);
  expect(error).toMatchObject({ issues: [{ path }] });
});

it('imports are listed page by page, the latest first', async () => {
  const scope = await newScope();
  const made: string[] = [];
  for (const name of ['a.csv', 'b.csv', 'c.csv']) {
    made.unshift((await createImport(scope, { fileName: name, fileBytes: 3 })).id);
  }
  const page = async (search: string) =>
    outputs.ImportPage.parse(
      await (await answerImports(new Request(`http://x/${search}`), { scope })).json(),
    );
  const first = await page('?limit=2');
  const second = await page(`?limit=2&cursor=${first.next_cursor}`);
  expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(made);
  expect(second.next_cursor).toBeNull();

  const one = await answerImport(plain, { scope, params: { id: made[0] ?? '' } });
  expect(await one.json()).toEqual(first.data[0]);
  const foreign = { scope: await newScope(), params: { id: made[0] ?? '' } };
  await expect(answerImport(plain, foreign)).rejects.toMatchObject({ code: 'not-found' });
});
