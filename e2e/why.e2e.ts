import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { tellPhoneStory } from './phone-story';

test('a change leads to its parts, each part to its answers and words, and back to two segments @phone', async ({
  page,
  signIn,
  installation,
  isMobile,
}) => {
  const { workspaceId } = await signIn('manager');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/metrics/ces');
  await page.getByRole('link', { name: 'Why?' }).click();
  await expect(page).toHaveURL('/why?metric=ces');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^CES fell \d\.\d\d: Phone got harder \(−\d\.\d\d\)\.$/,
  );
  const table = page.getByRole('table', { name: 'Each channel’s part of the change' });
  await expect(table.getByRole('row').filter({ hasText: 'Phone' })).toBeVisible();
  await expect(page.getByText('Third call. Nobody knew the case.')).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: 'Split by' })
    .getByRole('link', { name: 'Touchpoint' })
    .click();
  await expect(page).toHaveURL('/why?by=touchpoint&metric=ces');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Support case solved got harder/,
  );
  await page.goBack();
  await page
    .getByRole('link', { name: /^Phone: −/ })
    .filter({ visible: true })
    .click();
  await expect(page).toHaveURL(/\/responses\?channel=phone&metric=ces$/);

  await page.goto('/compare?metric=ces&a.channel=phone&b.channel=chat');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^CES of Phone is \d\.\d\d lower than of Chat, more than chance/,
  );
  await expectAccessible(page);
  // What follows is the same on a phone.
  if (isMobile) return;
  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = (await page.locator('.notice code').textContent()) ?? '';
  const shown = await page.request.get(`${installation.address}${new URL(link).pathname}`);
  expect(await shown.text()).toMatch(/CES of Phone is \d\.\d\d lower than of Chat/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filters of the second segment' }).click();
  await page.getByRole('checkbox', { name: /Chat/ }).click();
  await expect(page).toHaveURL('/compare?metric=ces&a.channel=phone');
  await expect(page.getByText('60 answers are in both segments.')).toBeVisible();
});

test('a viewer reads no words, and without a comparison is told how to get one', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/why?metric=ces');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Phone got harder/);
  await expect(page.getByText('Third call.')).toHaveCount(0);
  await page.goto('/why?metric=ces&compare=none');
  await page.getByRole('link', { name: 'Compare with the period before' }).click();
  await expect(page).toHaveURL('/why?metric=ces');
});
