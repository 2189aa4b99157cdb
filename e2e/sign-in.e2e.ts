import { hash } from '@node-rs/argon2';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { oneTimeLink } from './sign-in';

const password = 'a few quiet words';

test('signing in leads back to the page that was wanted @phone', async ({ page, signIn }) => {
  const { email } = await signIn('viewer', { passwordHash: await hash(password) });
  await page.context().clearCookies();
  await page.goto('/settings/account?from=bookmark');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);

  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByText('E-mail and password do not fit together.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await expectAccessible(page);

  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/account\?from=bookmark$/);
});

test('guessing slows down, told in words', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('nobody@example.com');
  for (let tries = 0; tries < 6; tries++) {
    await page.getByLabel('Password').fill(`guess ${tries}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Password')).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  }
  await expect(page.getByText(/^Too many tries\. Try again in \d+ seconds?\.$/)).toBeVisible();
});

test('opening a one-time link signs nobody in; its button does, once', async ({
  page,
  signIn,
  installation,
}) => {
  const { userId, email } = await signIn('viewer');
  await page.context().clearCookies();
  const link = await oneTimeLink(installation.databaseUrl, userId);
  for (let scans = 0; scans < 2; scans++) await page.goto(link);
  await expect(page.getByText(`This link signs in ${email}, once.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
});

test('signing out ends the session itself, not only the cookie', async ({ page, signIn }) => {
  await signIn('viewer');
  const cookies = await page.context().cookies();
  await page.goto('/settings/account');
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.context().addCookies(cookies);
  await page.goto('/settings/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('every page carries a policy against foreign scripts, and works under it', async ({
  page,
  signIn,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await signIn('admin');
  const response = await page.goto('/settings/members');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
  expect(response?.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(response?.headers()['x-powered-by']).toBeUndefined();
  expect(complaints).toEqual([]);
});
