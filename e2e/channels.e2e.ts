import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('a channel is added, renamed and archived', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/channels');
  await page.getByRole('link', { name: 'Add the first' }).click();
  await page.getByLabel('Name').fill('Hotline');
  await page.getByLabel('Kind').selectOption('Phone');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add channel' }).click();
  await expect(page.getByText('“Hotline” is added.')).toBeVisible();

  await page.getByRole('link', { name: 'Hotline' }).click();
  await expect(page.getByLabel('Kind')).toHaveValue('phone');
  await page.getByLabel('Name').fill('Phone');
  await page.getByRole('button', { name: 'Save channel' }).click();
  await page.getByRole('button', { name: 'Archive Phone' }).click();
  await expect(page.getByText(/“Phone” is archived/)).toBeVisible();
  await page.getByRole('link', { name: 'Archived 1' }).click();
  await expect(page.getByRole('button', { name: 'Bring back Phone' })).toBeVisible();
});

test('a viewer may not add channels', async ({ page, signIn }) => {
  await signIn('viewer');
  await page.goto('/channels/new');
  await expect(page.getByText('Your role does not allow this.')).toBeVisible();
});
