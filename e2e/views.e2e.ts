import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { type GivenCell, givenAnswers } from './given-answers';

const cells: readonly GivenCell[] = [
  { touchpoint: 'Support case', channel: 'Phone', scores: { 2: 30, 3: 30 }, comment: 'Wolverine' },
  { touchpoint: 'Support case', channel: 'Chat', scores: { 5: 20, 6: 20 } },
];

test('a view is saved, shared by a link, opened by a stranger, and revoked', async ({
  page,
  browser,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto('/metrics/ces?period=last-30-days&channel=phone');
  const views = page.getByRole('button', { name: 'Saved views' });
  await views.click();
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Phone, this month');
  await page.getByRole('button', { name: 'Save the view' }).click();
  await expect(page.getByText('is saved among your views')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(views).toContainText('Phone, this month');

  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = (await page.locator('.notice code').textContent()) ?? '';
  expect(link).toContain('/v/');

  const stranger = await browser.newContext();
  const seen = await stranger.newPage();
  const token = new URL(link).pathname;
  const response = await seen.goto(`${installation.address}${token}?channel=chat&period=all-time`);
  expect(response?.headers()['x-robots-tag']).toContain('noindex');
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await expect(seen.getByText('n 60').first()).toBeVisible();
  await expect(seen.getByText('Read only')).toBeVisible();
  await expect(seen.getByText('Wolverine')).toHaveCount(0);
  await expect(seen.locator('a[href^="/"]:not([download])')).toHaveCount(0);
  const file = await seen.request.get(`${installation.address}${token}/export?format=csv`);
  expect(await file.text()).toContain('Channel: Phone.');
  await expectAccessible(seen);

  await page.goto('/views');
  await page.getByRole('button', { name: 'Revoke CES' }).click();
  await page.getByRole('button', { name: 'Revoke the link' }).click();
  await expect(page.getByText('revoked on')).toBeVisible();
  await expectAccessible(page);
  await seen.reload();
  await expect(seen.getByRole('heading', { name: 'This link was revoked' })).toBeVisible();
  await stranger.close();
});

test('a dashboard is made, arranged by keyboard, and read on a phone @phone', async ({
  page,
  signIn,
  installation,
  isMobile,
}) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto('/dashboards');
  await page.getByLabel('Name').fill('Service');
  await page.getByRole('button', { name: 'Make a dashboard' }).click();
  await page.waitForURL(/\/edit$/);
  await expect(page.getByRole('heading', { name: 'Edit “Service”' })).toBeVisible();

  const bar = page.getByRole('button', { name: /^CES trend/ });
  await expect(bar).toHaveAccessibleName(/row 6,/);
  await bar.press('ArrowUp');
  await expect(bar).toHaveAccessibleName(/row 1,/);
  await bar.press('Shift+ArrowLeft');
  await expect(bar).toHaveAccessibleName(/7 wide/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toHaveAccessibleName(/8 wide/);
  await page.getByRole('button', { name: 'Distribution' }).click();
  await page
    .getByLabel('Or the filters of a page')
    .fill(`${installation.address}/metrics/ces?channel=chat`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Service', exact: true })).toBeVisible();
  await expect(page.getByText('Last 90 days · Chat')).toBeVisible();
  await expect(page.getByText('n 100').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to look at' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${new URL(page.url()).pathname}?channel=phone`);
  await expect(page.getByText('n 60').first()).toBeVisible();
  await expect(page.getByText('n 40').first()).toBeVisible();
  const starts = await page
    .locator('.dash-card')
    .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().left)));
  expect(new Set(starts).size === 1).toBe(isMobile);
});
