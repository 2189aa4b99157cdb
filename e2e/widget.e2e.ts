import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { and, eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { expectAccessible } from './accessibility';
import { expect, type Installation, test } from './fixtures';
import { givenAnswers } from './given-answers';
import { answersGiven, type GivenAsk, givenAsk, publicPath } from './given-asks';
import { onDatabase } from './sign-in';

type Place = GivenAsk & { workspaceId: string };

/** A workspace of its own whose touchpoint asks how easy it was. */
async function aPlace({ databaseUrl }: Installation, given?: string): Promise<Place> {
  const workspaceId = given ?? newId();
  if (!given) {
    await onDatabase(databaseUrl, (db) =>
      db.insert(schema.workspaces).values({ id: workspaceId, name: 'Kestrel', timeZone: 'UTC' }),
    );
  }
  await givenAnswers(databaseUrl, workspaceId, [
    { touchpoint: 'Support case', channel: 'Web', scores: { 6: 1 } },
  ]);
  const ask = await givenAsk(databaseUrl, workspaceId);
  await onDatabase(databaseUrl, (db) =>
    db
      .update(schema.touchpoints)
      .set({ surveyId: ask.surveyId, channelId: ask.channelId })
      .where(
        and(
          eq(schema.touchpoints.workspaceId, workspaceId),
          eq(schema.touchpoints.id, ask.touchpointId),
        ),
      ),
  );
  return { workspaceId, ...ask };
}

const tokenOf = (path: string) => path.slice('/s/'.length);

/** How often a way of asking was seen and answered. */
async function counted({ databaseUrl }: Installation, workspaceId: string, by: 'widget' | 'kiosk') {
  const rows = await onDatabase(databaseUrl, (db) =>
    db
      .select({ started: schema.askDays.started, answered: schema.askDays.answered })
      .from(schema.askDays)
      .where(and(eq(schema.askDays.workspaceId, workspaceId), eq(schema.askDays.by, by))),
  );
  const sum = (step: 'started' | 'answered') => rows.reduce((n, row) => n + row[step], 0);
  return { started: sum('started'), answered: sum('answered') };
}

/** What the worker of a page keeps, once it is there: the addresses of everything in its stores. */
function keptForOffline(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((store) => store.keys()));
    return requests.flat().map(({ url }) => url);
  });
}

let site: Server;
let pages: Map<string, { html: string; policy: string }>;
let elsewhere: string;

test.beforeAll(async () => {
  pages = new Map();
  site = createServer((request, response) => {
    const found = pages.get(request.url ?? '');
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(found ? { 'content-security-policy': found.policy } : {}),
    });
    response.end(found?.html ?? '');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = site.address();
  elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

/** Puts a page on another site, and tells its address. */
function hosted(html: string, policy: string): string {
  const path = `/${newId()}`;
  pages.set(path, {
    html: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A shop</title><body><main><h1>A shop</h1>${html}<p>Some goods</p></main></body></html>`,
    policy,
  });
  return elsewhere + path;
}

/** As strict as a policy gets that lets the widget in, as documented. */
const strict = (address: string) =>
  `default-src 'none'; script-src ${address}; connect-src ${address}; frame-src ${address}; require-trusted-types-for 'script'`;

const tag = (address: string, token: string, settings = '') =>
  `<script async src="${address}/widget.js" data-token="${token}" ${settings}></script>`;

const dialog = (page: Page) => page.getByRole('dialog', { name: /How easy was it|Thank you/ });

test('the widget answers on a page of another site under a strict policy @phone', async ({
  page,
  context,
  installation,
}) => {
  const place = await aPlace(installation);
  const token = tokenOf(publicPath(place.workspaceId, 'widget', place));
  const { address, databaseUrl } = installation;
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(hosted(tag(address, token), strict(address)));
  const goods = page.getByText('Some goods');
  const before = await goods.boundingBox();
  await expect(dialog(page)).toBeVisible();
  expect(await goods.boundingBox()).toEqual(before);
  await expectAccessible(page);

  await page.getByRole('button', { name: '2', exact: true }).click();
  await expect
    .poll(() => answersGiven(databaseUrl, place.workspaceId))
    .toMatchObject([{ score: 2, source: 'widget', state: 'counted', reason: null }]);
  await page.getByRole('textbox', { name: /What made it hard/ }).fill('Five menus 📞');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeFocused();
  await expect
    .poll(() => answersGiven(databaseUrl, place.workspaceId))
    .toMatchObject([{ score: 2, comment: 'Five menus 📞', source: 'widget' }]);
  expect(await counted(installation, place.workspaceId, 'widget')).toEqual({
    started: 1,
    answered: 1,
  });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  expect(await context.cookies()).toEqual([]);
  expect(faults.filter((text) => /policy|trusted/i.test(text))).toEqual([]);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/question'))).toEqual([]);
});

test('the keyboard is enough, an event opens it, and the focus goes back', async ({
  page,
  installation,
}) => {
  const place = await aPlace(installation);
  const token = tokenOf(publicPath(place.workspaceId, 'widget', place));
  const { address } = installation;
  const button = '<button id="done">Checkout</button>';
  await page.goto(hosted(button + tag(address, token, 'data-event="bought"'), strict(address)), {
    waitUntil: 'networkidle',
  });
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('button', { name: 'Checkout' }).focus();
  await page.evaluate(() => window.ergograph?.('event', 'bought'));
  await expect(page.getByRole('heading', { name: 'How easy was it?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: '2', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Checkout' })).toBeFocused();
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => window.ergograph?.('event', 'bought'));
  await expect(dialog(page)).toBeHidden();
});

test('what the widget cannot send is sent on the next page', async ({
  page,
  context,
  installation,
}) => {
  const place = await aPlace(installation);
  const token = tokenOf(publicPath(place.workspaceId, 'widget', place));
  const { address, databaseUrl } = installation;
  const shop = hosted(tag(address, token), strict(address));
  await page.goto(shop);
  await expect(dialog(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: /^7\b/ }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
  expect(await answersGiven(databaseUrl, place.workspaceId)).toEqual([]);
  await context.setOffline(false);
  await page.goto(shop);
  await expect
    .poll(() => answersGiven(databaseUrl, place.workspaceId))
    .toMatchObject([{ score: 7, source: 'widget', state: 'counted' }]);
});

test('a frame tells its height and that it was answered', async ({ page, installation }) => {
  const place = await aPlace(installation);
  const { address, databaseUrl } = installation;
  const path = publicPath(place.workspaceId, 'widget', place);
  const frame = `<iframe src="${address}${path}?embed=true" title="One question" width="400" height="300"></iframe>`;
  await page.addInitScript(() => {
    if (window.top !== window) return;
    const told: unknown[] = [];
    addEventListener('message', ({ data }) => told.push(data));
    Object.assign(window, { told });
  });
  await page.goto(hosted(frame, strict(address)));
  const told = () => page.evaluate(() => Reflect.get(window, 'told'));
  const inside = page.frameLocator('iframe');
  await inside.getByRole('button', { name: '3', exact: true }).click();
  await expect(inside.getByText('Your 3 is saved.').first()).toBeVisible();
  await expect.poll(told).toContainEqual({ type: 'ergograph:answered' });
  const heights = (await told()).filter(
    ({ type }: { type: string }) => type === 'ergograph:resize',
  );
  expect(heights.length).toBeGreaterThan(1);
  expect(heights.at(-1).height).toBeGreaterThan(heights[0].height);
  expect(await answersGiven(databaseUrl, place.workspaceId)).toMatchObject([
    { score: 3, source: 'widget', state: 'counted' },
  ]);
});

test('a kiosk goes back to its beginning, loads and answers offline and cannot be left @phone', async ({
  page,
  context,
  installation,
}) => {
  const place = await aPlace(installation);
  const path = publicPath(place.workspaceId, 'kiosk', place);
  const question = page.getByRole('heading', { name: 'How easy was it?' });
  await page.clock.install();
  await page.goto(path);
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('link')).toHaveCount(0);

  await page.getByRole('button', { name: '6', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
  await page.clock.runFor(9000);
  await expect(question).toBeHidden();
  await page.clock.runFor(1500);
  await expect(question).toBeVisible();
  await expect(page.locator('[aria-pressed=true]')).toHaveCount(0);

  await keptForOffline(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: '2', exact: true }).click();
  await page.clock.runFor(11_000);
  await page.reload();
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: '4', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
  expect(await keptForOffline(page)).toEqual([installation.address + path]);
  await context.setOffline(false);
  const { databaseUrl } = installation;
  await expect
    .poll(async () =>
      (await answersGiven(databaseUrl, place.workspaceId)).map(({ score }) => score).sort(),
    )
    .toEqual([2, 4, 6]);
  expect(await counted(installation, place.workspaceId, 'kiosk')).toEqual({
    started: 0,
    answered: 3,
  });

  await page.clock.runFor(11_000);
  await page.goBack().catch(() => null);
  await expect(question).toBeVisible();
  await expect(page).toHaveURL(new RegExp(path));

  await onDatabase(databaseUrl, (db) =>
    db
      .update(schema.surveys)
      .set({ state: 'paused' })
      .where(
        and(
          eq(schema.surveys.workspaceId, place.workspaceId),
          eq(schema.surveys.id, place.surveyId),
        ),
      ),
  );
  await page.clock.runFor(300_000);
  await expect(page.getByRole('heading', { name: /not being asked just now/ })).toBeVisible();
});

test('the ways to ask are there to copy, and the sheet has the right code @phone', async ({
  page,
  installation,
  signIn,
}) => {
  const { workspaceId } = await signIn('admin');
  const place = await aPlace(installation, workspaceId);
  const { address } = installation;
  await page.goto(`/touchpoints/${place.touchpointId}/ask`);
  await expect(page.getByRole('heading', { name: 'Ways to ask' })).toBeVisible();
  const link = `${address}${publicPath(workspaceId, 'link', place)}`;
  await expect(page.getByText(link, { exact: true })).toBeVisible();
  await expect(page.getByText('/widget.js').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the sheet' }).click();
  const code = page.getByRole('img', { name: /^QR code of/ });
  await expect(code).toHaveAttribute(
    'data-text',
    `${address}${publicPath(workspaceId, 'qr', place)}`,
  );
  await expect(page.getByRole('heading', { name: 'How easy was it?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'A6' }).click();
  await expect(page.locator('.sheet-a6')).toBeVisible();
  await page.goto((await code.getAttribute('data-text')) ?? '');
  await expect(page.getByRole('group', { name: 'How easy was it?' })).toBeVisible();
});

test('a touchpoint without a survey says what to do first', async ({
  page,
  installation,
  signIn,
}) => {
  const { workspaceId } = await signIn('admin');
  await givenAnswers(installation.databaseUrl, workspaceId, [
    { touchpoint: 'Sign-up', channel: 'Web', scores: { 6: 1 } },
  ]);
  await page.goto('/touchpoints');
  await page.getByRole('link', { name: 'Sign-up' }).click();
  await page.getByRole('link', { name: 'Ways to ask' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is asked here yet' })).toBeVisible();
});
