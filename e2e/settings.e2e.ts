import { hash } from '@node-rs/argon2';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('name, time zone and week start', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/settings');
  await page.waitForURL('/settings/workspace');
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Northwind Coaches');
  await page.getByLabel('Time zone').fill('Atlantis');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/No such time zone/)).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Northwind Coaches');
  await page.getByLabel('Time zone').fill('new york');
  await page.getByLabel('Weeks start on').selectOption('Sunday');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Saved\. .* America\/New_York/)).toBeVisible();
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York');
  await expect(page.getByLabel('Weeks start on')).toHaveValue('0');
});

test('an API key is shown once, works, and stops when it is revoked', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/settings/keys');
  await page.getByLabel('Name').fill('Help desk');
  await page.getByLabel('Works until').fill('2020-01-01');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByText(/This day is over/)).toBeVisible();
  await page.getByLabel('Works until').fill('');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const shown = page.locator('code').filter({ hasText: /^ergo_.{43}$/ });
  const key = await shown.textContent();
  await expectAccessible(page);
  await page.reload();
  await expect(shown).toHaveCount(0);
  await expect(page.getByText(`${key?.slice(0, 12)}…`)).toBeVisible();

  const ask = () =>
    page.request.get('/api/v1/touchpoints', { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status()).toBe(200);
  await page.getByRole('button', { name: 'Revoke Help desk' }).click();
  await page.getByRole('button', { name: 'Revoke the key' }).click();
  await expect(page.getByText('No keys yet')).toBeVisible();
  const refused = await ask();
  expect(refused.status()).toBe(401);
  expect(refused.headers()['content-type']).toBe('application/problem+json');
});

test('a new password signs all other browsers out', async ({ page, signIn, browser, baseURL }) => {
  const { email } = await signIn('viewer', { passwordHash: await hash('the old password') });
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto('/sign-in?next=/settings/account');
  await other.getByLabel('E-mail').fill(email);
  await other.getByLabel('Password').fill('the old password');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other).toHaveURL(/\/settings\/account$/);

  await page.goto('/settings/account');
  await expectAccessible(page);
  await page.getByLabel('Current password').fill('not this');
  await page.getByLabel('New password').fill('the new password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your current password is another one.')).toBeVisible();
  await page.getByLabel('Current password').fill('the old password');
  await page.getByLabel('New password').fill('the new password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/One other browser was signed out/)).toBeVisible();
  await other.goto('/settings/account');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test('a browser that was left open elsewhere can be signed out', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  const { email } = await signIn('viewer', { passwordHash: await hash('a few quiet words') });
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto('/sign-in');
  await other.getByLabel('E-mail').fill(email);
  await other.getByLabel('Password').fill('a few quiet words');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.waitForURL((url) => url.pathname === '/');
  await page.goto('/settings/account');
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0);
  await other.goto('/settings/account');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});
