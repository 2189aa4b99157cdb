import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { setArchived } from '@/db/mutations/archive-entry';
import { editSurvey } from '@/db/mutations/surveys';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { findSurvey, listSurveys } from '@/db/queries/surveys';
import { customers, responses } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { AppError } from '@/lib/errors';
import type { Fault } from '@/lib/problem';
import { receiveResponses } from './receive-responses';

const now = new Date('2026-06-24T12:00:00Z');
const answer = { survey: 'nps', touchpoint: 'support', channel: 'phone', score: 9 };

type Said = {
  status: number;
  body: {
    added?: number;
    known?: number;
    responses?: { id: string; outcome: string }[];
    detail?: string;
    errors?: Fault[];
  };
};

async function send(
  { scope }: TestWorkspace,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Said> {
  const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const request = new Request('http://localhost/api/v1/responses', {
    method: 'POST',
    headers,
    body: raw as BodyInit,
  });
  const response = await receiveResponses(request, { scope, now });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const stored = ({ scope }: TestWorkspace) =>
  db.select().from(responses).where(eq(responses.workspaceId, scope.workspaceId));

function placesOf({ body }: Said) {
  return body.errors?.map(({ index, field }) => `${index} ${field}`);
}

describe('a single answer', () => {
  it('is recorded with all it says', async () => {
    const workspace = await testWorkspace();
    const said = await send(workspace, {
      ...answer,
      answered_at: '2026-03-02T23:30:00-02:00',
      comment: ' Menu asked me five things. ',
      language: 'pt_br',
      customer: {
        email: 'Tom@Brightwater.example',
        name: 'Tom',
        attributes: { plan: 'pro', seats: 12 },
      },
      id: 'case-17',
    });
    expect(said).toMatchObject({ status: 201, body: { added: 1, known: 0 } });
    const [row] = await stored(workspace);
    expect(row).toMatchObject({
      id: said.body.responses?.[0]?.id,
      score: 9,
      comment: 'Menu asked me five things.',
      language: 'pt-BR',
      source: 'api',
      day: '2026-03-03',
    });
    const [customer] = await db
      .select()
      .from(customers)
      .where(and(eq(customers.workspaceId, workspace.scope.workspaceId)));
    expect(customer).toMatchObject({
      externalId: 'tom@brightwater.example',
      attributes: { plan: 'pro', seats: '12' },
    });
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  it('without a time was answered now', async () => {
    const workspace = await testWorkspace();
    await send(workspace, answer);
    expect((await stored(workspace))[0]?.answeredAt).toEqual(now);
  });

  it('counts once under its Idempotency-Key', async () => {
    const workspace = await testWorkspace();
    const first = await send(workspace, answer, { 'idempotency-key': 'k-1' });
    const second = await send(workspace, answer, { 'idempotency-key': 'k-1' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.responses).toEqual([
      { id: first.body.responses?.[0]?.id, outcome: 'known' },
    ]);
    expect(await stored(workspace)).toHaveLength(1);
  });
});

describe('a batch', () => {
  it('with bad elements is refused as a whole, and every fault is named', async () => {
    const workspace = await testWorkspace();
    await setArchived(workspace.scope, 'touchpoint', workspace.touchpoints.signup, now);
    const said = await send(workspace, {
      responses: [
        answer,
        { ...answer, survey: 'gone', channel: 'pigeon' },
        { ...answer, score: 11 },
        { ...answer, score: '9' },
        { ...answer, touchpoint: 'signup' },
        { ...answer, answered_at: '2026-06-25T00:00:00Z' },
        { ...answer, answered_at: 'yesterday' },
        { ...answer, comment: 'x'.repeat(10_001), scroe: 3 },
        { ...answer, comment: 'a\0b' },
        { ...answer, customer: { email: 'not one' } },
        { ...answer, customer: { name: 'Nobody' } },
        { ...answer, language: 'german!' },
        7,
        {},
      ],
    });
    expect(said.status).toBe(422);
    expect(said.body.detail).toBe('13 responses are not usable, so nothing was recorded.');
    expect(placesOf(said)).toEqual([
      '1 survey',
      '1 channel',
      '2 score',
      '3 score',
      '4 touchpoint',
      '5 answered_at',
      '6 answered_at',
      '7 comment',
      '7 scroe',
      '8 comment',
      '9 customer.email',
      '10 customer',
      '11 language',
      '12 ',
      '13 survey',
      '13 touchpoint',
      '13 channel',
      '13 score',
    ]);
    expect(said.body.errors?.[2]).toEqual({
      index: 2,
      field: 'score',
      pointer: '/responses/2/score',
      detail: 'Not on the scale 0–10 of “nps”.',
    });
    expect(await stored(workspace)).toEqual([]);
  });

  it('with an id that was recorded with another score is refused as a whole', async () => {
    const workspace = await testWorkspace();
    await send(workspace, { ...answer, id: 'a' });
    const said = await send(workspace, [
      { ...answer, id: 'b' },
      { ...answer, id: 'a', score: 2 },
    ]);
    expect(said.status).toBe(409);
    expect(said.body.errors).toEqual([
      {
        index: 1,
        field: 'id',
        pointer: '/1/id',
        detail: 'This id was recorded before with the score 9.',
      },
    ]);
    expect(await stored(workspace)).toHaveLength(1);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  it('sent twice adds nothing the second time', async () => {
    const workspace = await testWorkspace();
    const element = fc.record({
      survey: fc.constant('nps'),
      touchpoint: fc.constantFrom('support', 'signup'),
      channel: fc.constantFrom('phone', 'chat'),
      score: fc.integer({ min: 0, max: 10 }),
      answered_at: fc
        .date({ min: new Date('2024-01-01'), max: now, noInvalidDate: true })
        .map((at) => at.toISOString()),
      comment: fc
        .string({ unit: 'grapheme', maxLength: 40 })
        .filter((text) => !text.includes('\0')),
      customer: fc.record({ id: fc.constantFrom('c1', 'c2', 'c3') }),
    });
    const batch = fc.array(element, { minLength: 1, maxLength: 30 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(batch, async (elements) => {
        run += 1;
        const body = elements.map((one, index) => ({ ...one, id: `${run}-${index}` }));
        const first = await send(workspace, body);
        const second = await send(workspace, { responses: body });
        expect(first.body).toMatchObject({ added: body.length, known: 0 });
        expect(second.body).toMatchObject({ added: 0, known: body.length });
        expect(second.body.responses?.map(({ id }) => id)).toEqual(
          first.body.responses?.map(({ id }) => id),
        );
      }),
      { numRuns: 15 },
    );
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  it('of the same answers from several senders at once counts each once', async () => {
    const workspace = await testWorkspace();
    const body = Array.from({ length: 40 }, (_, index) => ({
      ...answer,
      score: index % 11,
      id: `r${index}`,
    }));
    const said = await Promise.all(
      [body, body.toReversed(), body, body.toReversed()].map((one) => send(workspace, one)),
    );
    expect(said.reduce((sum, one) => sum + (one.body.added ?? 0), 0)).toBe(40);
    expect(await stored(workspace)).toHaveLength(40);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  it('takes the wording that was asked at the time of each answer', async () => {
    const workspace = await testWorkspace();
    const { scope } = workspace;
    const survey = (await listSurveys(scope)).find(({ key }) => key === 'ces');
    if (!survey) throw new Error('no survey');
    await send(workspace, { ...answer, survey: 'ces', score: 7 });
    const scale = { min: 1, max: 5, direction: 'ease' } as const;
    await editSurvey(scope, survey.id, { ...survey.latest, name: survey.name, scale });

    const old = await send(workspace, {
      ...answer,
      survey: 'ces',
      score: 7,
      answered_at: '2020-01-01T00:00:00Z',
    });
    expect(old.status).toBe(201);
    const versions = (await findSurvey(scope, survey.id))?.versions;
    expect(versions?.map(({ version, answers }) => [version, answers])).toEqual([
      [2, 0],
      [1, 2],
    ]);
  });
});

describe('a body that cannot be used', () => {
  it.each<[string, unknown, number]>([
    ['no JSON', '{"survey":', 400],
    ['nothing', '', 400],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
    [
      'half a symbol',
      '{"survey":"\\ud800","touchpoint":"support","channel":"phone","score":1}',
      422,
    ],
    ['text', '"hello"', 422],
    ['null', 'null', 422],
  ])('%s gets %i', async (_, body, status) => {
    expect((await send(await testWorkspace(), body)).status).toBe(status);
  });

  it('compressed gets 415', async () => {
    const said = await send(await testWorkspace(), answer, { 'content-encoding': 'gzip' });
    expect(said.status).toBe(415);
  });

  it.each<[string, unknown, string]>([
    ['more than 1,000 answers', Array.from({ length: 1_001 }, () => answer), 'too-large'],
    ['more than 2 MB', `"${'x'.repeat(2 * 1024 * 1024)}"`, 'too-large'],
    ['no answer', [], 'invalid'],
    ['responses that are no list', { responses: {} }, 'invalid'],
    ['something beside the responses', { responses: [answer], dry: true }, 'invalid'],
  ])('%s is refused', async (_, body, code) => {
    const error = await send(await testWorkspace(), body).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code });
  });

  it.each([
    ['a batch', [answer, answer]],
    ['an answer with another id', { ...answer, id: 'other' }],
  ])('%s cannot have an Idempotency-Key', async (_, body) => {
    const said = await send(await testWorkspace(), body, { 'idempotency-key': 'k' });
    expect(said.status).toBe(422);
  });
});

it('a key of one workspace cannot name what is in another', async () => {
  const mine = await testWorkspace();
  const other = await testWorkspace();
  await setArchived(mine.scope, 'touchpoint', mine.touchpoints.support, now);
  expect((await send(mine, answer)).status).toBe(422);
  expect((await send(other, answer)).status).toBe(201);
  expect(await stored(mine)).toEqual([]);
});
