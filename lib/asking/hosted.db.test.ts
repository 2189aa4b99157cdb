import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { saveProgramme } from '@/db/mutations/programme';
import { findResponseDetails } from '@/db/queries/response-details';
import { rollupDifferences } from '@/db/queries/rollup-check';
import {
  asks,
  customers,
  intents,
  responseDetails,
  responses,
  suppressions,
  surveys,
  surveyVersions,
  workspaces,
} from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { receiveVisit } from './receive-visit';
import { showQuestion } from './show-question';
import { showStop, takeStop } from './stop-page';
import { takeAnswer } from './take-answer';
import { askToken, publicToken, signFields, signingKey } from './token';

const opened = new Date('2026-03-03T09:00:00Z');
const read = new Date('2026-03-03T09:00:08Z');
const person =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36';

let workspace: TestWorkspace;
let askId: string;
let token: string;
beforeEach(async () => {
  workspace = await testWorkspace();
  askId = await anAsk(workspace);
  token = askToken(workspace.scope.workspaceId, askId);
});

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  now?: Date;
  isTrial?: boolean;
  at?: string;
};

/** Opens the page of a link. */
async function open(path: string, { method = 'GET', headers, now = opened, ...rest }: Sent = {}) {
  const [text = '', query = ''] = path.split('?');
  const request = new Request(`http://localhost/s/${text}?${query}`, {
    method,
    headers: { 'user-agent': person, ...headers },
  });
  const response = await receiveVisit(
    request,
    { text, now, isTrial: rest.isTrial ?? false },
    showQuestion,
  );
  return { response, html: await response.text() };
}

/** Sends its form, as a browser without a script does some seconds later. */
async function send(path: string, fields: Record<string, string>, sent: Sent = {}) {
  const { headers, now = read, isTrial = false, at = String(opened.getTime()) } = sent;
  const [text = '', query = ''] = path.split('?');
  const request = new Request(`http://localhost/s/${text}?${query}`, {
    method: 'POST',
    headers: { 'user-agent': person, ...headers },
    body: new URLSearchParams({ at, ...fields }),
  });
  const response = await receiveVisit(request, { text, now, isTrial }, takeAnswer);
  return { response, html: await response.text() };
}

async function answers() {
  const { workspaceId } = workspace.scope;
  return db
    .select({
      score: responses.score,
      comment: responses.comment,
      state: responses.state,
      language: responses.language,
      reason: responseDetails.quarantineReason,
      mayCallBack: responseDetails.mayCallBack,
      answers: responseDetails.answers,
      customerId: responses.customerId,
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

async function held() {
  return db
    .select({ score: intents.score, reason: intents.reason, seen: intents.seen })
    .from(intents)
    .where(eq(intents.workspaceId, workspace.scope.workspaceId))
    .orderBy(intents.score);
}

async function theAsk() {
  const [ask] = await db
    .select()
    .from(asks)
    .where(and(eq(asks.workspaceId, workspace.scope.workspaceId), eq(asks.id, askId)));
  return ask;
}

async function content(given: object) {
  await db
    .update(surveyVersions)
    .set({ content: given })
    .where(
      and(
        eq(surveyVersions.workspaceId, workspace.scope.workspaceId),
        eq(surveyVersions.id, workspace.versions.ces),
      ),
    );
}

describe('the page', () => {
  test('asks by a form that needs no script, and may be kept or framed by nobody', async () => {
    const { response, html } = await open(token);
    expect(response.status).toBe(200);
    expect(html).toContain(`<form id="answer" method="post" action="/s/${token}"`);
    expect(html.match(/<button name="score"/g)).toHaveLength(7);
    expect(html).toContain('<h1>How was it?</h1>');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('worker-src');
    const framed = await open(`${token}?embed=true`);
    expect(framed.response.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  test('weighs at most 30 KB, with the largest logo there may be', async () => {
    await content({ followUps: [{ key: 'why', kind: 'choices', bands: ['low'], options: ['a'] }] });
    const logo = `data:image/png;base64,${'A'.repeat(10_900)}`;
    await saveProgramme(workspace.scope, { logo, brandName: 'Kestrel' });
    const asked = await open(token);
    expect(Buffer.byteLength(asked.html)).toBeLessThan(30_000);
    await send(token, { score: '2' });
    const saved = await open(`${token}?view=edit`);
    expect(saved.html).toContain('name="f.why"');
    expect(Buffer.byteLength(saved.html)).toBeLessThan(30_000);
  });

  test('saves one tap, shows that it did, takes more and thanks', async () => {
    const { id: customerId } = await aCustomer(workspace);
    askId = await anAsk(workspace, { customerId });
    token = askToken(workspace.scope.workspaceId, askId);
    const tapped = await send(token, { score: '2' });
    expect(tapped.response.status).toBe(303);
    const next = new URL(tapped.response.headers.get('location') ?? '', 'http://localhost');
    expect(await answers()).toMatchObject([{ score: 2, comment: null, state: 'counted' }]);

    const saved = await open(`${token}${next.search}`);
    expect(saved.html).toContain('Your 2 is saved. You can still change it.');
    expect(saved.html).toContain('What made it hard?');
    expect(saved.html).toContain('You may call me back about this');

    const finished = await send(token, {
      was: '2',
      full: '1',
      step: 'send',
      comment: 'Hung up\r\non me',
      callBack: 'yes',
    });
    expect(finished.response.status).toBe(303);
    expect(await answers()).toMatchObject([
      { score: 2, comment: 'Hung up\non me', mayCallBack: true, customerId },
    ]);
    const thanked = await open(token);
    expect(thanked.html).toContain('Thank you. We read every answer.');
    expect(thanked.html).toContain('You answered 2 of 7 and left a comment.');
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  test('asks further questions by the band of the answer, and keeps only what was asked', async () => {
    await content({
      followUps: [
        { key: 'what', kind: 'choice', bands: ['low'], options: ['wait', 'menu'] },
        { key: 'joy', kind: 'text', bands: ['high'] },
      ],
      texts: { en: { labels: { what: 'What got in the way?' } } },
    });
    await send(token, { score: '1' });
    const { html } = await open(`${token}?view=edit`);
    expect(html).toContain('What got in the way?');
    expect(html).not.toContain('name="f.joy"');
    const body = { was: '1', full: '1', step: 'send', 'f.what': 'menu', 'f.joy': 'no' };
    await send(token, { ...body, 'f.other': 'x' });
    expect(await answers()).toMatchObject([{ answers: { what: 'menu' } }]);
    const details = await findResponseDetails(workspace.scope, (await theAsk())?.responseId ?? '');
    expect(details).toMatchObject({
      answers: [{ question: 'What got in the way?', answer: 'menu' }],
      mayCallBack: false,
    });
  });

  test('speaks the language of the invitation, else of the browser, else of the survey', async () => {
    await content({
      texts: {
        ru: { question: 'Было легко?' },
        ar: { question: 'هل كان الأمر سهلا؟' },
      },
    });
    const russian = await open(token, {
      headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' },
    });
    expect(russian.html).toContain('<html lang="ru" dir="ltr">');
    expect(russian.html).toContain('Было легко?');
    expect(russian.html).toContain('Один вопрос');
    const arabic = await open(`${token}?lang=ar`);
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.html).toContain('<span lang="en" dir="ltr">One question');
    const german = await open(token, { headers: { 'accept-language': 'de' } });
    expect(german.html).toContain('<html lang="en" dir="ltr">');
    await send(token, { score: '3', lang: 'ru' });
    expect(await answers()).toMatchObject([{ language: 'ru' }]);
  });

  test('changes its language without saving, and without losing what was typed', async () => {
    await content({ texts: { ru: { question: 'Было легко?' } } });
    await send(token, { score: '2' });
    const typed = { was: '2', full: '1', comment: 'Half a sen', read: 'ru', lang: 'en' };
    const { response, html } = await send(token, typed);
    expect(response.status).toBe(200);
    expect(html).toContain('Было легко?');
    expect(html).toContain('Half a sen');
    expect(await answers()).toMatchObject([{ score: 2, comment: null }]);
  });

  test('only tried out records nothing, and says so', async () => {
    const shown = await open(token, { isTrial: true });
    expect(shown.html).toContain('Trying out: nothing is recorded.');
    const tapped = await send(token, { score: '2' }, { isTrial: true });
    expect(tapped.html).toContain('Your 2 is saved');
    const done = await send(token, { was: '2', full: '1', step: 'send' }, { isTrial: true });
    expect(done.html).toContain('Thank you');
    expect(await answers()).toEqual([]);
    expect(await theAsk()).toMatchObject({ state: 'sent', startedAt: null });
  });
});

describe('a link opened with a score', () => {
  test('answers nothing until somebody confirms', async () => {
    const { html } = await open(`${token}?score=5`);
    expect(html).toContain('You chose 5. It counts when you confirm it.');
    expect(html).toContain('aria-pressed="true" aria-label="5"');
    expect(await answers()).toEqual([]);
    expect(await held()).toEqual([{ score: 5, reason: 'unconfirmed', seen: 1 }]);
    await send(token, { score: '5' });
    expect(await answers()).toMatchObject([{ score: 5, state: 'counted' }]);
    expect(await held()).toEqual([]);
  });

  test.each([
    ['a HEAD request', { method: 'HEAD' }, 'looked-ahead'],
    ['a prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } }, 'looked-ahead'],
    ['an old prefetch', { headers: { 'x-moz': 'prefetch' } }, 'looked-ahead'],
    ['a link preview', { headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } }, 'robot'],
    ['a mail scanner', { headers: { 'user-agent': 'Barracuda Sentinel (EE)' } }, 'robot'],
    ['a program', { headers: { 'user-agent': 'python-requests/2.32' } }, 'robot'],
    ['a headless browser', { headers: { 'user-agent': 'HeadlessChrome/149' } }, 'robot'],
  ] as const)('by %s is known for it and starts nothing', async (_, sent, reason) => {
    await open(`${token}?score=5`, sent);
    expect(await held()).toEqual([{ score: 5, reason, seen: 1 }]);
    expect(await theAsk()).toMatchObject({ state: 'sent', startedAt: null });
    expect(await answers()).toEqual([]);
  });

  test('by something that opens all of them within seconds is known for it', async () => {
    for (const score of [1, 2, 3, 4]) await open(`${token}?score=${score}`);
    expect((await held()).map(({ reason }) => reason)).toEqual(Array(4).fill('sweeping'));
    await send(token, { score: '4' }, { now: new Date(opened.getTime() + 1500) });
    expect(await answers()).toMatchObject([{ state: 'quarantined', reason: 'sweeping' }]);
    const after = await open(token, { now: read });
    expect(after.html).not.toContain('You answered');
    await send(token, { score: '2' }, { now: new Date('2026-03-03T10:00:00Z') });
    expect(await answers()).toMatchObject([{ score: 2, state: 'counted', reason: null }]);
  });

  test('after the answer offers to change it', async () => {
    await send(token, { score: '2' });
    const { html } = await open(`${token}?score=6`);
    expect(html).toContain('You answered 2. Confirm to change it to 6.');
    expect(await answers()).toMatchObject([{ score: 2 }]);
    expect(await held()).toEqual([]);
  });
});

describe('an answer', () => {
  test.each([
    ['that fills the trap', { website: 'http://spam.example' }, {}, 'trap'],
    ['of a steered browser', { driven: '1', by: 'pointer' }, {}, 'driven'],
    ['sooner than anybody reads', {}, { now: new Date(opened.getTime() + 400) }, 'hurried'],
    ['of a program', {}, { headers: { 'user-agent': 'curl/8.5' } }, 'robot'],
  ] as const)('%s is held back', async (_, fields, sent, reason) => {
    await send(token, { score: '7', ...fields }, sent);
    expect(await answers()).toMatchObject([{ score: 7, state: 'quarantined', reason }]);
    expect(await theAsk()).toMatchObject({ answeredAt: null });
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  test('at once, but with a finger, counts', async () => {
    const at = new Date(opened.getTime() + 400);
    await send(token, { score: '7', by: 'pointer', driven: '' }, { now: at });
    expect(await answers()).toMatchObject([{ state: 'counted' }]);
  });

  test('of somebody who has answered may be changed at once, also without a script', async () => {
    await send(token, { score: '2' });
    await send(token, { score: '3', was: '2', full: '1' }, { at: String(read.getTime() - 50) });
    expect(await answers()).toMatchObject([{ score: 3, state: 'counted' }]);
  });

  test('off the scale is refused on the page, and what was typed stays', async () => {
    for (const score of ['9', '-1', '2.5', 'x', '1e1', '']) {
      const { response, html } = await send(token, { score, comment: 'Keep me' });
      expect(response.status).toBe(422);
      expect(html).toContain('That answer is not on the scale');
      expect(html).toContain('How was it?');
    }
    await send(token, { score: '2' });
    const late = await send(token, { score: '99', was: '2', full: '1', comment: 'Keep me' });
    expect(late.html).toContain('Keep me');
    expect(await answers()).toMatchObject([{ score: 2, comment: null }]);
  });

  test('with a comment of 100 KB keeps it on the page and says what fits', async () => {
    const comment = 'a long story '.repeat(8000);
    const { response, html } = await send(token, { score: '2', full: '1', step: 'send', comment });
    expect(response.status).toBe(422);
    expect(html).toContain('and up to 2,000 fit');
    expect(html).toContain(comment.trim());
    expect(await answers()).toMatchObject([{ score: 2, comment: null }]);
    const huge = await send(token, { score: '2', comment: 'x'.repeat(2_100_000) });
    expect(huge.response.status).toBe(413);
    expect(huge.html).toContain('what you wrote is still there');
  });

  test('may hold emoji, right-to-left overrides and HTML, which stay text', async () => {
    const comment = '👩‍💻 \u202eabc <script>alert(1)</script> "&\'';
    await send(token, { score: '2', full: '1', step: 'send', comment: `${comment}\0` });
    expect(await answers()).toMatchObject([{ comment }]);
    const { html } = await open(`${token}?view=edit`);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&#39;');
    expect(html).not.toContain('<script>alert');
  });
});

describe('a link that cannot be answered', () => {
  test.each([
    ['cut short', () => token.slice(0, -3)],
    ['made up', () => `${token.slice(0, -2)}AA`],
    ['of another installation', () => 'A'.repeat(66)],
    ['nonsense', () => '%3Cscript%3E'],
    ['of an invitation that is gone', () => askToken(workspace.scope.workspaceId, newId())],
    ['of a workspace that is gone', () => askToken(newId(), askId)],
  ])('because it is %s says so in the language of the browser', async (_, text) => {
    const shown = await open(text(), { headers: { 'accept-language': 'pl' } });
    expect(shown.response.status).toBe(404);
    expect(shown.html).toContain('Ten link nie działa');
    const sent = await send(text(), { score: '3' });
    expect(sent.response.status).toBe(404);
    expect(await answers()).toEqual([]);
  });

  test('because it is closed says so, and gives back what was written', async () => {
    const now = new Date('2026-04-01T00:00:00Z');
    const shown = await open(token, { now });
    expect(shown.response.status).toBe(410);
    expect(shown.html).toContain('This question is closed');
    const sent = await send(token, { score: '3', full: '1', comment: 'My words' }, { now });
    expect(sent.response.status).toBe(410);
    expect(sent.html).toContain('My words');
    expect(await answers()).toEqual([]);
  });

  test('because it is closed still shows what was answered, unchangeable', async () => {
    await send(token, { score: '3' });
    const { html } = await open(token, { now: new Date('2026-04-01T00:00:00Z') });
    expect(html).toContain('You answered 3 of 7.');
    expect(html).not.toContain('Change my answer');
  });

  test('because it is of the sample says so', async () => {
    const { workspaceId } = workspace.scope;
    const owner = await testWorkspace();
    await db
      .update(workspaces)
      .set({ sampleOf: owner.scope.workspaceId })
      .where(eq(workspaces.id, workspaceId));
    const { html } = await open(token);
    expect(html).toContain('This is a sample');
    expect((await send(token, { score: '3' })).html).toContain('This is a sample');
  });
});

describe('a public place', () => {
  async function link(by: 'link' | 'kiosk' = 'link') {
    const { scope, touchpoints, channels } = workspace;
    const surveyId = (await theAsk())?.surveyId ?? '';
    return publicToken(scope.workspaceId, {
      surveyId,
      touchpointId: touchpoints.support,
      channelId: channels.chat,
      by,
    });
  }

  function onceIn(html: string): string {
    return /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '';
  }

  test('may be found by search engines where it names nobody, and nowhere else', async () => {
    const text = await link();
    const { response, html } = await open(text);
    expect(response.headers.get('x-robots-tag')).toBeNull();
    expect(html).not.toContain('name="robots"');
    expect(html).toMatch(/<meta name="description" content="[^"]+: How was it\?">/);
    for (const hidden of [
      `${text}?email=ada%40example.com`,
      `${text}?embed=true`,
      `${text}?score=3`,
      await link('kiosk'),
    ]) {
      const personal = await open(hidden);
      expect(personal.response.headers.get('x-robots-tag')).toContain('noindex');
      expect(personal.html).toContain('<meta name="robots" content="noindex, nofollow">');
      expect(personal.html).not.toContain('name="description"');
    }
    expect((await open(text, { isTrial: true })).html).toContain('noindex');
  });

  test('takes one answer a browser, whatever is loaded or sent again', async () => {
    const text = await link();
    const first = await open(text);
    const cookie = /^ergo_once=[^;]+/.exec(first.response.headers.get('set-cookie') ?? '')?.[0];
    const headers = { cookie: cookie ?? '' };
    const again = await open(text, { headers });
    expect(onceIn(again.html)).toBe(onceIn(first.html));
    const fields = { score: '2', once: onceIn(first.html) };
    const [one] = await Promise.all([
      send(text, fields, { headers }),
      send(text, fields, { headers }),
    ]);
    expect(one.response.status).toBe(303);
    const back = await open(text, { headers });
    expect(back.html).toContain('You answered 2 of 7.');
    await send(text, { ...fields, score: '3' }, { headers });
    expect(await answers()).toMatchObject([{ score: 3, customerId: null }]);
  });

  test('says that it saved also to a browser that keeps no cookie', async () => {
    const text = await link();
    const { html } = await open(text);
    const sent = await send(text, { score: '2', once: onceIn(html) });
    expect(sent.response.status).toBe(200);
    expect(sent.html).toContain('Your 2 is saved');
  });

  test('remembers nobody at a kiosk', async () => {
    const { response } = await open(await link('kiosk'));
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('believes who somebody is only by a signature, and takes one answer a ticket', async () => {
    const text = await link();
    const fields = { email: 'Tom@Example.com', ticket: '77' };
    const key = signingKey(workspace.scope.workspaceId, workspace.touchpoints.support);
    const sig = signFields(key, fields);
    const signed = new URLSearchParams({ ...fields, sig });
    const forged = new URLSearchParams({ ...fields, ticket: '78', sig });
    await send(`${text}?${signed}`, { score: '2' });
    await send(`${text}?${signed}`, { score: '3' });
    await send(`${text}?${forged}`, { score: '7' });
    await send(`${text}?email=tom@example.com`, { score: '6' });
    const found = (await answers()).sort((a, b) => a.score - b.score);
    expect(found.map(({ score, customerId }) => [score, customerId !== null])).toEqual([
      [3, true],
      [6, false],
      [7, false],
    ]);
    const [tom] = await db
      .select({ email: customers.email })
      .from(customers)
      .where(eq(customers.workspaceId, workspace.scope.workspaceId));
    expect(tom?.email).toBe('tom@example.com');
  });

  test('may be named by the address, where there is such a one', async () => {
    const text = await link();
    await send(`${text}?touchpoint=signup&channel=phone`, { score: '2', once: newId() });
    await send(`${text}?touchpoint=nowhere`, { score: '3', once: newId() });
    const places = await db
      .select({ score: responses.score, at: responses.touchpointId, by: responses.channelId })
      .from(responses)
      .where(eq(responses.workspaceId, workspace.scope.workspaceId))
      .orderBy(responses.score);
    const { touchpoints, channels } = workspace;
    expect(places).toEqual([
      { score: 2, at: touchpoints.signup, by: channels.phone },
      { score: 3, at: touchpoints.support, by: channels.chat },
    ]);
  });

  test('is not asked while its survey is paused', async () => {
    const text = await link();
    await db
      .update(surveys)
      .set({ state: 'paused' })
      .where(eq(surveys.workspaceId, workspace.scope.workspaceId));
    const { response, html } = await open(text);
    expect(response.status).toBe(410);
    expect(html).toContain('not being asked just now');
    const sent = await send(text, { score: '2', full: '1', comment: 'Mine to keep' });
    expect(sent.response.status).toBe(410);
    expect(sent.html).toContain('Mine to keep</textarea>');
    expect(await answers()).toEqual([]);
    // What waits in the browser since it was asked is sent from here too.
    expect(html).toContain('data-unsent');
    expect(html).toContain('ergo-pending:');
  });
});

test('an answer that waited for a network counts as given when it was, its window over since', async () => {
  const now = new Date('2026-03-30T13:00:00Z');
  expect((await send(token, { score: '3' }, { now })).response.status).toBe(410);
  await send(token, { score: '3', waited: '7200000' }, { now });
  expect(await answers()).toMatchObject([{ score: 3, state: 'counted' }]);
});

test('while the database is away, all that was sent waits on a page to be sent again', async () => {
  const request = new Request(`http://localhost/s/${token}?embed=true`, {
    method: 'POST',
    headers: { 'user-agent': person, 'accept-language': 'ru' },
    body: new URLSearchParams({ score: '2', comment: 'Долгая "история"' }),
  });
  const response = await receiveVisit(
    request,
    { text: token, now: read, isTrial: false },
    async () => {
      throw Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' });
    },
  );
  const html = await response.text();
  expect(response.status).toBe(503);
  expect(html).toContain(`<form method="post" action="/s/${token}?embed=true">`);
  expect(html).toContain('name="comment" value="Долгая &quot;история&quot;"');
  expect(html).toContain('Попробовать ещё раз');
});

describe('asking no more', () => {
  async function stop(method: 'GET' | 'POST', fields: Record<string, string> = {}) {
    const request = new Request(`http://localhost/s/${token}/stop`, {
      method,
      headers: { 'user-agent': person },
      ...(method === 'POST' ? { body: new URLSearchParams(fields) } : {}),
    });
    const knock = { text: token, now: opened, isTrial: false };
    const response = await receiveVisit(request, knock, method === 'GET' ? showStop : takeStop);
    return response.text();
  }

  const suppressed = () =>
    db
      .select({ address: suppressions.address, reason: suppressions.reason })
      .from(suppressions)
      .where(eq(suppressions.workspaceId, workspace.scope.workspaceId));

  test('takes a button, not a look, and cancels what was still to come', async () => {
    const { id: customerId, email } = await aCustomer(workspace);
    askId = await anAsk(workspace, { customerId, address: email });
    token = askToken(workspace.scope.workspaceId, askId);
    const next = await anAsk(workspace, { customerId, address: email, state: 'scheduled' });
    expect(await stop('GET')).toContain('Shall we stop asking you?');
    expect(await suppressed()).toEqual([]);
    expect(await stop('POST', { 'List-Unsubscribe': 'One-Click' })).toContain(
      'You will get no more questions',
    );
    expect(await stop('POST', { 'List-Unsubscribe': 'One-Click' })).toContain('no more questions');
    expect(await suppressed()).toEqual([{ address: email, reason: 'unsubscribed' }]);
    askId = next;
    expect(await theAsk()).toMatchObject({ state: 'cancelled' });
    expect(await stop('POST', { forget: 'yes' })).toContain('Your request was passed on');
  });
});
