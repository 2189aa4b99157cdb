import { readFile } from 'node:fs/promises';
import { hash } from '@node-rs/argon2';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('what people do stands in the audit log, is found, and leaves as CSV', async ({
  page,
  signIn,
}) => {
  test.slow();
  const { email } = await signIn('admin', { passwordHash: await hash('a few quiet words') });
  await page.goto('/settings/keys');
  await page.getByLabel('Name').fill('=Help desk');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByRole('button', { name: 'Revoke =Help desk' })).toBeVisible();
  await page.goto('/settings/members');
  await page.getByLabel('E-mail').fill('dora@example.com');
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.getByText(/\/invite\//)).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/sign-in?next=/settings/audit');
  await page.getByLabel('E-mail').fill(email);
  for (const password of ['not the password', 'a few quiet words']) {
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Signing in …')).toHaveCount(0);
  }

  await expect(page).toHaveURL(/\/settings\/audit$/);
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveText([
    /Signed in with a password/,
    /A sign-in was refused/,
    /Invited somebody as viewer.*dora@example\.com/,
    /Made an API key as manager.*=Help desk/,
  ]);
  await expectAccessible(page);

  await page.getByLabel('What').selectOption('API keys');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(rows).toHaveText([/Made an API key/]);
  await page.getByLabel('Words').fill('dora');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Nothing like that happened')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(rows).toHaveCount(4);

  const downloaded = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toBe('audit-log.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain(`"'=Help desk"`.replaceAll('"', ''));
  expect(text.trimEnd().split('\r\n')).toHaveLength(6);
  await page.reload();
  await expect(rows.first()).toHaveText(/Exported the audit log/);
});

test('guessing the current password slows down', async ({ page, signIn }) => {
  await signIn('viewer', { passwordHash: await hash('a few quiet words') });
  await page.goto('/settings/account');
  for (let tries = 0; tries < 6; tries++) {
    await page.getByLabel('Current password').fill(`guess ${tries}`);
    await page.getByLabel('New password').fill('another few words');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByRole('button', { name: 'Change password' })).toBeEnabled();
    await expect(page.getByLabel('Current password')).toHaveValue('');
  }
  await expect(page.getByText(/^Too many tries\. Try again in \d+ seconds?\.$/)).toBeVisible();
});
