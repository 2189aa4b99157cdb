import type { Page } from '@playwright/test';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { expectAccessible } from './accessibility';
import { expect, type Installation, test } from './fixtures';
import { givenAnswers } from './given-answers';
import { answersGiven, type GivenAsk, givenAsk, publicPath } from './given-asks';
import { expectSteady } from './layout-shift';
import { onDatabase } from './sign-in';

type Invited = GivenAsk & { workspaceId: string };

/** A workspace of its own with one invitation. */
async function invited(
  { databaseUrl }: Installation,
  parts: Parameters<typeof givenAsk>[2] = {},
): Promise<Invited> {
  const workspaceId = newId();
  await onDatabase(databaseUrl, (db) =>
    db.insert(schema.workspaces).values({ id: workspaceId, name: 'Kestrel', timeZone: 'UTC' }),
  );
  await givenAnswers(databaseUrl, workspaceId, [
    { touchpoint: 'Support case', channel: 'Phone', scores: { 6: 1 } },
  ]);
  return { workspaceId, ...(await givenAsk(databaseUrl, workspaceId, parts)) };
}

const score = (page: Page, n: number) =>
  page
    .getByRole('group', { name: 'How easy was it?' })
    .getByRole('button')
    .nth(n - 1);

/** As a person does, who reads before pressing. */
async function readFor(page: Page): Promise<void> {
  const shownAt = Number(await page.locator('input[name=at]').getAttribute('value'));
  await expect.poll(() => Date.now() - shownAt).toBeGreaterThan(1100);
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('one tap answers; words, thanks and a change follow @phone', async ({
    page,
    installation,
  }) => {
    const { path, workspaceId } = await invited(installation);
    const given = () => answersGiven(installation.databaseUrl, workspaceId);
    const response = await page.goto(path);
    expect(Number((await response?.body())?.byteLength)).toBeLessThan(30_000);
    await expect(page.getByText(/^\d+ \w+ · Payslip missing$/)).toBeVisible();
    await readFor(page);
    await score(page, 2).click();
    await expect(page.getByText('Your 2 is saved. You can still change it.')).toBeVisible();
    expect(await given()).toMatchObject([{ score: 2, state: 'counted', source: 'email' }]);

    await page.getByLabel(/What made it hard/).fill('Five menus 📞');
    await page.getByLabel('You may call me back about this').check();
    await score(page, 3).click();
    await expect(page.locator('main').getByText('Your 3 is saved.')).toBeVisible();
    await expect(page.getByLabel(/What made it hard/)).toHaveValue('Five menus 📞');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
    await expect(page.getByText('You answered 3 of 7 and left a comment.')).toBeVisible();

    await page.reload();
    await page.goBack();
    await page.goto(path);
    await page.getByRole('link', { name: 'Change my answer' }).click();
    await score(page, 7).click();
    await expect(page.locator('main').getByText('Your 7 is saved.')).toBeVisible();
    expect(await given()).toMatchObject([
      { score: 7, comment: 'Five menus 📞', mayCallBack: true },
    ]);
  });

  test('Enter in a line sends the form and never the lowest score', async ({
    page,
    installation,
  }) => {
    const content = { followUps: [{ key: 'who', kind: 'text', bands: ['low', 'middle', 'high'] }] };
    const { path, workspaceId } = await invited(installation, { content });
    await page.goto(path);
    await readFor(page);
    await score(page, 6).click();
    await page.getByRole('textbox').first().fill('Ines');
    await page.getByRole('textbox').first().press('Enter');
    await expect(page.getByText('You answered 6 of 7.')).toBeVisible();
    expect(await answersGiven(installation.databaseUrl, workspaceId)).toMatchObject([
      { score: 6, state: 'counted' },
    ]);
  });

  test('a link with a score is confirmed by a button, not by opening it', async ({
    page,
    installation,
  }) => {
    const { path, workspaceId } = await invited(installation);
    await page.goto(`${path}?score=5`);
    expect(await answersGiven(installation.databaseUrl, workspaceId)).toEqual([]);
    await readFor(page);
    await page.getByRole('button', { name: 'Confirm 5' }).click();
    await expect(page.locator('main').getByText('Your 5 is saved.')).toBeVisible();
  });

  test('asking no more takes one button', async ({ page, installation }) => {
    const { path } = await invited(installation);
    await page.goto(path);
    await readFor(page);
    await score(page, 6).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('link', { name: 'Do not ask me again' }).click();
    await page.getByRole('button', { name: 'Do not ask me again' }).click();
    await expect(page.getByRole('heading', { name: /no more questions/ })).toBeVisible();
  });
});

test('the keyboard chooses and sends; what is said is read aloud', async ({
  page,
  installation,
}) => {
  const { path, workspaceId } = await invited(installation);
  await page.goto(path);
  await expectAccessible(page);
  await expectSteady(page);
  await page.keyboard.press('6');
  await expect(score(page, 6)).toBeFocused();
  await expect(score(page, 6)).toHaveAttribute('aria-pressed', 'true');
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Your 6 is saved. You can still change it.');
  await expect(score(page, 6)).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel(/What made it easy/).fill('A person who knew');
  await expect(page.getByText('17 of 2,000')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeFocused();
  await expectAccessible(page);
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toMatchObject([
    { score: 6, comment: 'A person who knew', state: 'counted', reason: null },
  ]);
});

test('a score in the link is confirmed as soon as a hand moves, not before', async ({
  page,
  installation,
}) => {
  const { path, workspaceId } = await invited(installation);
  const given = () => answersGiven(installation.databaseUrl, workspaceId);
  await page.goto(`${path}?score=5`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: 'Confirm 5' })).toBeVisible();
  expect(await given()).toEqual([]);
  await page.mouse.move(400, 500);
  await page.mouse.move(420, 520, { steps: 5 });
  await expect(page.locator('main').getByText('Your 5 is saved.')).toBeVisible();
  expect(await given()).toMatchObject([{ score: 5, state: 'counted' }]);
});

test('tapped twice, on a slow network, it is saved once', async ({ page, installation }) => {
  const { path, workspaceId } = await invited(installation);
  await page.goto(path);
  await page.route('**/s/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await score(page, 4).dblclick();
  await expect(score(page, 4)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('main').getByText('Your 4 is saved.')).toBeVisible();
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toMatchObject([{ score: 4 }]);
});

test('what is typed offline is kept, also over a reload, and sent when the network is back', async ({
  page,
  context,
  installation,
}) => {
  const { path, workspaceId } = await invited(installation);
  const given = () => answersGiven(installation.databaseUrl, workspaceId);
  await page.goto(path);
  await score(page, 2).click();
  await expect(page.locator('main').getByText('Your 2 is saved.')).toBeVisible();
  await page.getByLabel(/What made it hard/).fill('Half a sentence');
  await page.reload();
  await expect(page.getByLabel(/What made it hard/)).toHaveValue('Half a sentence');

  await context.setOffline(true);
  await page.getByLabel(/What made it hard/).fill('The whole sentence');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.locator('main').getByText(/You are offline/)).toBeVisible();
  expect(await given()).toMatchObject([{ score: 2, comment: null }]);
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
  expect(await given()).toMatchObject([{ score: 2, comment: 'The whole sentence' }]);
});

test('a browser that a program steers is held back, and released by a manager', async ({
  page,
  browser,
  installation,
  signIn,
}) => {
  test.slow();
  const { workspaceId } = await signIn('manager');
  await givenAnswers(installation.databaseUrl, workspaceId, [
    { touchpoint: 'Support case', channel: 'Phone', scores: { 6: 1 } },
  ]);
  const { path } = await givenAsk(installation.databaseUrl, workspaceId);
  const other = await givenAsk(installation.databaseUrl, workspaceId);
  const robot = await browser.newContext({
    baseURL: installation.address,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/149.0.0.0 Safari/537.36',
  });
  const clicker = await robot.newPage();
  await clicker.goto(path);
  await score(clicker, 7).click();
  await expect(clicker.locator('main').getByText('Your 7 is saved.')).toBeVisible();
  await clicker.goto(`${other.path}?score=3`);
  await robot.close();
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toMatchObject([
    { score: 7, state: 'quarantined', reason: 'robot' },
  ]);

  await page.goto('/responses');
  await page.getByRole('link', { name: 'Quarantine', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Quarantine', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /Choose the 7 of Maren Holt/ }).check();
  await page.getByRole('button', { name: 'Count chosen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No answer is held back' })).toBeVisible();
  await page.getByRole('checkbox', { name: /Choose the 3 of Maren Holt/ }).check();
  await page.getByRole('button', { name: 'Dismiss chosen' }).click();
  await expect(page.getByRole('heading', { name: 'Every score was confirmed' })).toBeVisible();
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toMatchObject([
    { score: 7, state: 'counted' },
  ]);
});

test('a public link is answered once a browser, and tried out without recording', async ({
  page,
  installation,
  signIn,
}) => {
  const ask = await invited(installation);
  const link = publicPath(ask.workspaceId, 'qr', ask);
  await page.goto(link);
  await score(page, 2).click();
  await expect(page.locator('main').getByText('Your 2 is saved.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('You answered 2 of 7.')).toBeVisible();
  expect(await answersGiven(installation.databaseUrl, ask.workspaceId)).toMatchObject([
    { score: 2, source: 'link' },
  ]);

  await page.goto(`${link}?try=1`);
  await expect(page).toHaveURL(/\/(sign-in|setup)/);
  await signIn('manager', { workspaceId: ask.workspaceId });
  await page.goto(`${link}?try=1`);
  await expect(page.getByText('Trying out: nothing is recorded.')).toBeVisible();
  await score(page, 7).click();
  await expect(page.locator('main').getByText('Your 7 is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
  expect(await answersGiven(installation.databaseUrl, ask.workspaceId)).toHaveLength(1);
});

test('a link that is cut short has a page in the language of the browser', async ({
  browser,
  installation,
}) => {
  const { path } = await invited(installation);
  const context = await browser.newContext({
    baseURL: installation.address,
    locale: 'ru-RU',
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  const response = await page.goto(path.slice(0, -4));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Эта ссылка не работает' })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
