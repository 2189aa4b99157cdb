import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { releaseAnswers } from '@/db/mutations/quarantine';
import { setSurveyState } from '@/db/mutations/survey-state';
import { editSurvey } from '@/db/mutations/surveys';
import { rollupDifferences } from '@/db/queries/rollup-check';
import {
  askDays,
  auditLog,
  customers,
  responseDetails,
  responses,
  surveys,
  surveyVersions,
} from '@/db/schema';
import { anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { askByScript } from './ask-by-script';
import { receiveVisit } from './receive-visit';
import { showQuestion } from './show-question';
import { takeAnswer } from './take-answer';
import { takeByScript } from './take-by-script';
import { askToken, publicToken, signFields, signingKey } from './token';

const asked = new Date('2026-03-03T09:00:00Z');
const answered = new Date('2026-03-03T09:00:08Z');
const person =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36';

let workspace: TestWorkspace;
let surveyId: string;
beforeEach(async () => {
  workspace = await testWorkspace();
  const [survey] = await db
    .select({ id: surveyVersions.surveyId })
    .from(surveyVersions)
    .where(
      and(
        eq(surveyVersions.workspaceId, workspace.scope.workspaceId),
        eq(surveyVersions.id, workspace.versions.ces),
      ),
    );
  surveyId = survey?.id ?? '';
});

function tokenOf(by: 'widget' | 'kiosk' | 'link' = 'widget', workspaceId?: string) {
  return publicToken(workspaceId ?? workspace.scope.workspaceId, {
    surveyId,
    touchpointId: workspace.touchpoints.support,
    channelId: workspace.channels.chat,
    by,
  });
}

async function question(token: string, query = '', agent = person) {
  const request = new Request(`http://localhost/s/${token}/question?${query}`, {
    headers: { 'user-agent': agent },
  });
  const response = await askByScript(request, token, asked);
  return { response, json: await response.json() };
}

async function send(token: string, body: object | string, agent = person) {
  const request = new Request(`http://localhost/s/${token}/answer`, {
    method: 'POST',
    headers: { 'user-agent': agent, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response = await takeByScript(request, token, answered);
  return { response, json: await response.json() };
}

const given = (parts: object = {}) => ({
  score: 2,
  once: newId(),
  at: asked.getTime(),
  by: 'pointer',
  ...parts,
});

function answers() {
  const { workspaceId } = workspace.scope;
  return db
    .select({
      score: responses.score,
      comment: responses.comment,
      state: responses.state,
      source: responses.source,
      language: responses.language,
      answeredAt: responses.answeredAt,
      customerId: responses.customerId,
      reason: responseDetails.quarantineReason,
      answers: responseDetails.answers,
    })
    .from(responses)
    .leftJoin(
      responseDetails,
      and(
        eq(responseDetails.workspaceId, workspaceId),
        eq(responseDetails.responseId, responses.id),
      ),
    )
    .where(eq(responses.workspaceId, workspaceId));
}

async function counted(by: 'widget' | 'kiosk') {
  const rows = await db
    .select({ started: askDays.started, answered: askDays.answered })
    .from(askDays)
    .where(and(eq(askDays.workspaceId, workspace.scope.workspaceId), eq(askDays.by, by)));
  return rows.reduce(
    (sum, each) => ({
      started: sum.started + each.started,
      answered: sum.answered + each.answered,
    }),
    { started: 0, answered: 0 },
  );
}

async function content(stored: object) {
  await db
    .update(surveyVersions)
    .set({ content: stored })
    .where(
      and(
        eq(surveyVersions.workspaceId, workspace.scope.workspaceId),
        eq(surveyVersions.id, workspace.versions.ces),
      ),
    );
}

describe('the question', () => {
  test('is told to any site, in the language somebody reads, and counts as asked', async () => {
    await content({ texts: { pl: { question: 'Jak było?' } } });
    const { response, json } = await question(tokenOf(), 'languages=de,pl,en');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(json).toMatchObject({ question: 'Jak było?', language: 'pl', direction: 'ltr' });
    expect(json.points).toHaveLength(7);
    expect(json.points[0]).toMatchObject({ score: 1, band: 'low' });
    expect(json.words.close).toBe('Zamknij');
    expect(await counted('widget')).toEqual({ started: 1, answered: 0 });
  });

  test('counts nobody who is a program, and nobody at a kiosk', async () => {
    await question(tokenOf(), '', 'Googlebot/2.1');
    await question(tokenOf('kiosk'));
    expect(await counted('widget')).toEqual({ started: 0, answered: 0 });
    expect(await counted('kiosk')).toEqual({ started: 0, answered: 0 });
  });

  test('of a survey that is paused is not asked', async () => {
    await db
      .update(surveys)
      .set({ state: 'paused' })
      .where(and(eq(surveys.workspaceId, workspace.scope.workspaceId), eq(surveys.id, surveyId)));
    const { response, json } = await question(tokenOf());
    expect(response.status).toBe(410);
    expect(json.error).toBe('notAsked');
    expect(await counted('widget')).toEqual({ started: 0, answered: 0 });
  });
});

describe('an answer', () => {
  test('is saved once, whatever is sent again, and may be added to', async () => {
    const first = given();
    const [one, two] = await Promise.all([send(tokenOf(), first), send(tokenOf(), first)]);
    expect([one.json.outcome, two.json.outcome].sort()).toEqual(['added', 'same']);
    await send(tokenOf(), { ...first, full: true, comment: 'Five menus 📞\0' });
    expect(await answers()).toMatchObject([
      { score: 2, comment: 'Five menus 📞', state: 'counted', source: 'widget', customerId: null },
    ]);
    expect(await counted('widget')).toEqual({ started: 0, answered: 1 });
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  test('keeps only what was asked', async () => {
    await content({
      followUps: [{ key: 'why', kind: 'choice', bands: ['low'], options: ['slow', 'rude'] }],
    });
    const extra = { full: true, answers: { why: ['rude', 'made-up'], other: 'x' } };
    await send(tokenOf(), given(extra));
    expect(await answers()).toMatchObject([{ answers: { why: 'rude' } }]);
  });

  test('that waited for the network counts when it was given', async () => {
    await send(tokenOf('kiosk'), given({ waited: 3_600_000 }));
    expect(await answers()).toMatchObject([
      { source: 'kiosk', answeredAt: new Date('2026-03-03T08:00:08Z') },
    ]);
    expect(await counted('kiosk')).toEqual({ started: 0, answered: 1 });
  });

  test('to a question that has changed meanwhile is to the one that was seen', async () => {
    await send(tokenOf(), given());
    const seen = (await question(tokenOf())).json.version;
    const asked = { question: 'Easy?', lowLabel: 'Hard', highLabel: 'Easy', method: null };
    const scale = { min: 1, max: 5, direction: 'ease' } as const;
    await editSurvey(workspace.scope, surveyId, {
      name: 'Effort',
      ...asked,
      scale,
      drawing: 'numbers',
    });
    expect((await send(tokenOf(), given({ score: 7 }))).json.error).toBe('offScale');
    await send(tokenOf(), given({ score: 7, version: seen }));
    await send(tokenOf(), given({ score: 5, version: newId() }));
    const kept = await db
      .select({ score: responses.score, versionId: responses.surveyVersionId })
      .from(responses)
      .where(eq(responses.workspaceId, workspace.scope.workspaceId))
      .orderBy(responses.score);
    const { ces } = workspace.versions;
    expect(kept.map(({ score, versionId }) => [score, versionId === ces])).toEqual([
      [2, true],
      [5, false],
      [7, true],
    ]);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  test.each([
    ['off the scale', { score: 8 }, 422, 'offScale'],
    ['between two points', { score: 2.5 }, 422, 'offScale'],
    ['without a name', { once: 'x' }, 400, 'badRequest'],
    ['with a score in words', { score: '2' }, 400, 'badRequest'],
    ['too large', { comment: 'x'.repeat(100_000) }, 413, 'tooMuch'],
  ])('%s is refused in words', async (_, parts, status, error) => {
    const { response, json } = await send(tokenOf(), given(parts));
    expect(response.status).toBe(status);
    expect(json.error).toBe(error);
    expect(json.message).toMatch(/\w+ \w+/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answers()).toEqual([]);
  });

  test('that is no JSON is refused', async () => {
    expect((await send(tokenOf(), '{"score":')).response.status).toBe(400);
    expect((await send(tokenOf(), 'null')).response.status).toBe(400);
  });

  test('with a comment that is too long keeps the score and says what fits', async () => {
    const { response, json } = await send(
      tokenOf(),
      given({ full: true, comment: 'x'.repeat(2001) }),
    );
    expect(response.status).toBe(422);
    expect(json).toMatchObject({ error: 'tooLong', outcome: 'added' });
    expect(await answers()).toMatchObject([{ score: 2, comment: null }]);
  });

  test.each([
    ['cut short', () => tokenOf().slice(0, -2)],
    ['made up', () => 'A'.repeat(108)],
    ['of a workspace that is gone', () => tokenOf('widget', newId())],
  ])('to a token that is %s is taken by nobody', async (_, token) => {
    expect((await question(token())).response.status).toBe(404);
    expect((await send(token(), given())).response.status).toBe(404);
    expect(await answers()).toEqual([]);
  });

  test('to an invitation is taken on its page only', async () => {
    const token = askToken(workspace.scope.workspaceId, await anAsk(workspace));
    expect((await question(token)).response.status).toBe(404);
    expect((await send(token, given())).response.status).toBe(404);
  });

  test.each([
    ['of a program', {}, 'curl/8.5', 'robot'],
    ['of a steered browser', { driven: true }, person, 'driven'],
    ['in the field nobody sees', { website: 'http://spam.example' }, person, 'trap'],
    ['at once, without a hand', { by: '', at: answered.getTime() - 100 }, person, 'hurried'],
    ['at no time, without a hand', { by: '', at: undefined }, person, 'hurried'],
  ])('%s is held back', async (_, parts, agent, reason) => {
    await send(tokenOf(), given(parts), agent);
    expect(await answers()).toMatchObject([{ state: 'quarantined', reason }]);
    expect(await counted('widget')).toEqual({ started: 0, answered: 0 });
  });

  test('names somebody only by a signature', async () => {
    const who = { email: 'Ann@Example.com', customer: 'c-7' };
    const key = signingKey(workspace.scope.workspaceId, workspace.touchpoints.support);
    const elsewhere = signingKey(workspace.scope.workspaceId, workspace.touchpoints.signup);
    await send(tokenOf(), given(who));
    await send(tokenOf(), given({ ...who, sig: signFields(elsewhere, who) }));
    expect((await answers()).map(({ customerId }) => customerId)).toEqual([null, null]);
    await send(tokenOf(), given({ ...who, sig: signFields(key, who) }));
    const known = await db
      .select({ externalId: customers.externalId, email: customers.email })
      .from(customers)
      .where(eq(customers.workspaceId, workspace.scope.workspaceId));
    expect(known).toEqual([{ externalId: 'c-7', email: 'ann@example.com' }]);
  });
});

describe('an answer to a survey that is paused since half past eight', () => {
  const hour = 3_600_000;

  beforeEach(async () => {
    const { scope } = workspace;
    await setSurveyState(scope, surveyId, 'paused');
    await db
      .update(auditLog)
      .set({ at: new Date('2026-03-03T08:30:00Z') })
      .where(
        and(
          eq(auditLog.workspaceId, scope.workspaceId),
          eq(auditLog.action, 'survey.state-changed'),
        ),
      );
  });

  test.each(['widget', 'kiosk'] as const)('counts at a %s if it was given before', async (by) => {
    await send(tokenOf(by), given({ waited: hour }));
    expect(await answers()).toMatchObject([
      { state: 'counted', reason: null, answeredAt: new Date('2026-03-03T08:00:08Z') },
    ]);
  });

  test('is kept with all its parts if the device could not know, and counts once released', async () => {
    const followUps = [{ key: 'why', kind: 'choice', bands: ['low'], options: ['slow', 'rude'] }];
    await content({ followUps });
    const late = given({ waited: hour / 4 });
    await send(tokenOf('kiosk'), late);
    await send(tokenOf('kiosk'), { ...late, full: true, answers: { why: ['rude'] } });
    await send(tokenOf('kiosk'), given({ score: 6 }));
    const held = await answers();
    expect(held.sort((a, b) => a.score - b.score)).toMatchObject([
      { score: 2, state: 'quarantined', reason: 'not-asked', answers: { why: 'rude' } },
      { score: 6, state: 'quarantined', reason: 'not-asked' },
    ]);
    expect(await counted('kiosk')).toEqual({ started: 0, answered: 0 });
    const { scope } = workspace;
    const ids = await db
      .select({ id: responses.id })
      .from(responses)
      .where(eq(responses.workspaceId, scope.workspaceId));
    const released = ids.map(({ id }) => id);
    expect(await releaseAnswers(scope, released, answered)).toBe(2);
    expect(await counted('kiosk')).toEqual({ started: 0, answered: 2 });
    expect(await rollupDifferences(scope)).toEqual([]);
  });

  test('is kept for a look where a widget that was open has thanked for it', async () => {
    await send(tokenOf(), given());
    expect(await answers()).toMatchObject([{ state: 'quarantined', reason: 'not-asked' }]);
  });

  test('may be finished if it was begun before', async () => {
    const begun = given({ waited: hour });
    await send(tokenOf(), begun);
    await send(tokenOf(), { ...begun, waited: 0, full: true, comment: 'Five menus' });
    expect(await answers()).toMatchObject([{ state: 'counted', comment: 'Five menus' }]);
  });
});

test.each([
  [31 * 86_400_000, new Date('2026-01-31T09:00:08Z')],
  [56 * 365 * 86_400_000, answered],
])('an answer that says it waited for %d ms is looked at first', async (waited, answeredAt) => {
  const late = given({ waited });
  await send(tokenOf('kiosk'), late);
  await send(tokenOf('kiosk'), { ...late, full: true, comment: 'At last' });
  expect(await answers()).toMatchObject([
    { state: 'quarantined', reason: 'late', answeredAt, comment: 'At last' },
  ]);
});

describe('a kiosk', () => {
  async function visit(query: string, fields?: Record<string, string>) {
    const text = tokenOf('kiosk');
    const request = new Request(`http://localhost/s/${text}?${query}`, {
      method: fields ? 'POST' : 'GET',
      headers: { 'user-agent': person },
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    });
    const run = fields ? takeAnswer : showQuestion;
    const now = fields ? answered : asked;
    const response = await receiveVisit(request, { text, now, isTrial: false }, run);
    return { response, html: await response.text() };
  }

  test('has a page of its own of at most 30 KB, without a way out', async () => {
    const { response, html } = await visit('');
    expect(response.status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
    expect(html).not.toMatch(/<a\b/);
    expect(html.match(/<button name="score"/g)).toHaveLength(7);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("worker-src 'self'");
  });

  test('keeps the place that its address names', async () => {
    await send(tokenOf('kiosk'), given({ touchpoint: 'signup', channel: 'phone' }));
    const [kept] = await db
      .select({ touchpointId: responses.touchpointId, channelId: responses.channelId })
      .from(responses)
      .where(eq(responses.workspaceId, workspace.scope.workspaceId));
    const { touchpoints, channels } = workspace;
    expect(kept).toEqual({ touchpointId: touchpoints.signup, channelId: channels.phone });
  });

  test('thanks without a script too, and goes back by itself', async () => {
    const once = newId();
    const sent = await visit('', { score: '6', once, at: String(asked.getTime()), step: 'send' });
    expect(sent.response.status).toBe(303);
    expect(sent.response.headers.get('set-cookie')).toBeNull();
    const { html } = await visit('view=done&score=6');
    expect(html).toContain('Thank you');
    expect(html).toMatch(/http-equiv="refresh" content="10;url=\/s\//);
    expect(await answers()).toMatchObject([{ score: 6, source: 'kiosk', state: 'counted' }]);
  });
});
