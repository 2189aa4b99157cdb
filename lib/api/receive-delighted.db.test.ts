import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { setArchived } from '@/db/mutations/archive-entry';
import { createSurvey } from '@/db/mutations/surveys';
import { customers, responses } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type DelightedPlace, receiveDelighted } from './receive-delighted';
import { outputs } from './schemas';

const now = new Date('2026-06-24T12:00:00Z');
const at = Date.UTC(2026, 5, 23, 9) / 1000;
const place = { touchpoint: 'support', channel: 'phone' };

async function send(
  { scope }: TestWorkspace,
  body: unknown,
  {
    params = place,
    search = '',
    form = false,
  }: { params?: DelightedPlace; search?: string; form?: boolean } = {},
) {
  const request = new Request(`http://x/${search}`, {
    method: 'POST',
    body: form ? String(body) : JSON.stringify(body),
    headers: { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' },
  });
  const response = await receiveDelighted(request, { scope, now, params });
  return { status: response.status, said: await response.json() };
}

const stored = ({ scope }: TestWorkspace) =>
  db.select().from(responses).where(eq(responses.workspaceId, scope.workspaceId));

const customersOf = ({ scope }: TestWorkspace) =>
  db.select().from(customers).where(eq(customers.workspaceId, scope.workspaceId));

describe('an answer in the shape of Delighted', () => {
  it('is recorded, and said back in that shape', async () => {
    const workspace = await testWorkspace();
    const { status, said } = await send(workspace, {
      person: 1042,
      score: 9,
      comment: 'All good.',
      created_at: at,
      person_properties: { Plan: 'Pro', seats: 3, nothing: null },
    });
    expect(status).toBe(201);
    const [row] = await stored(workspace);
    expect(outputs.DelightedAnswer.parse(said)).toMatchObject({
      id: row?.id,
      person: '1042',
      survey_type: 'nps',
      score: 9,
      comment: 'All good.',
      created_at: at,
      person_properties: { Plan: 'Pro', seats: 3 },
    });
    expect(row).toMatchObject({
      touchpointId: workspace.touchpoints.support,
      channelId: workspace.channels.phone,
      surveyVersionId: workspace.versions.nps,
      answeredAt: new Date(at * 1000),
    });
    const [customer] = await customersOf(workspace);
    expect(customer).toMatchObject({ externalId: '1042', attributes: { plan: 'Pro', seats: '3' } });
  });

  it('counts once, however often it is sent', async () => {
    const workspace = await testWorkspace();
    const body = { person: 'c-1', score: 9, created_at: at };
    const sent = [await send(workspace, body), await send(workspace, body)];
    expect(sent.map(({ status }) => status)).toEqual([201, 200]);
    expect(sent[1]?.said.id).toBe(sent[0]?.said.id);
    await send(workspace, { ...body, score: 8 });
    await send(workspace, { ...body, created_at: at + 1 });
    await send(workspace, { ...body, person: 'c-2' });
    expect(await stored(workspace)).toHaveLength(4);
  });

  it('may be a form, and name the person by address', async () => {
    const workspace = await testWorkspace();
    const form = `person_email=Tom%40Brightwater.example&score=0&created_at=${at}&person_properties%5BPlan%5D=Pro`;
    expect((await send(workspace, form, { form: true })).status).toBe(201);
    expect((await send(workspace, { person: 'tom@brightwater.example', score: 5 })).status).toBe(
      201,
    );
    const [customer, ...others] = await customersOf(workspace);
    expect(others).toEqual([]);
    expect(customer).toMatchObject({
      externalId: 'tom@brightwater.example',
      email: 'tom@brightwater.example',
      attributes: { plan: 'Pro' },
    });
  });

  it('goes where its properties say, else its address, else the only place there is', async () => {
    const workspace = await testWorkspace();
    const body = { person: 'c-1', score: 9 };
    await send(workspace, { ...body, person_properties: { Touchpoint: 'signup' } });
    await send(workspace, body, { search: '?channel=chat' });
    await setArchived(workspace.scope, 'touchpoint', workspace.touchpoints.support, now);
    await send(workspace, body, { params: { channel: 'phone' } });
    const { touchpoints, channels } = workspace;
    expect(
      (await stored(workspace)).map(({ touchpointId, channelId }) => [touchpointId, channelId]),
    ).toEqual([
      [touchpoints.signup, channels.phone],
      [touchpoints.support, channels.chat],
      [touchpoints.signup, channels.phone],
    ]);
  });

  it('is not guessed at where several places come into question', async () => {
    const workspace = await testWorkspace();
    const body = { person: 'c-1', score: 9 };
    await expect(send(workspace, body, { params: {} })).rejects.toThrow('Which touchpoint?');
    await createSurvey(workspace.scope, {
      name: 'Another',
      metric: 'nps',
      question: 'Would you?',
      scale: { min: 0, max: 10, direction: 'ease' },
      drawing: 'numbers',
      lowLabel: 'No',
      highLabel: 'Yes',
      method: null,
    });
    await expect(send(workspace, body)).rejects.toThrow('Which NPS survey?');
    expect((await send(workspace, body, { search: '?survey=another' })).status).toBe(201);
  });

  it.each([
    [{ score: 9 }, '/person'],
    [{ person: 'c-1', score: 11 }, '/score'],
    [{ person: 'c-1', score: 9, created_at: now.getTime() }, '/created_at'],
    [{ person: 'c-1', score: 9, created_at: 999_999_999_999_999 }, '/created_at'],
    [{ person: 'c-1', score: 9, comment: 'a\0b' }, '/comment'],
    [{ person: 'c-1', score: 9, person_properties: { a: 'b\0' } }, '/person_properties'],
    [
      { person: 'c-1', score: 9, person_properties: { touchpoint: 'gone' } },
      '/person_properties/touchpoint',
    ],
    [{ person: '@', score: 9 }, '/person'],
  ])('that is %j is refused at %s', async (body, pointer) => {
    const workspace = await testWorkspace();
    const refused = await send(workspace, body).catch((error: unknown) => error);
    const faults = JSON.stringify(refused, null, 0);
    expect(faults).toContain(pointer === '/person' && !('person' in body) ? 'person' : pointer);
    expect(await stored(workspace)).toEqual([]);
  });
});
