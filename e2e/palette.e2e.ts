import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { tellPhoneStory } from './phone-story';

test('by keys alone: find a touchpoint, set a period, change the theme, and come back', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/board');
  const palette = page.getByRole('dialog', { name: 'Search pages and commands' });
  const input = palette.getByRole('combobox');
  const open = async () => {
    // The page may still be waking up.
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(input).toBeFocused({ timeout: 2000 });
    }).toPass();
  };

  await open();
  await expectAccessible(page);
  await page.keyboard.type('solved');
  await expect(palette.getByRole('option', { name: 'Support case solved' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/?touchpoint=support');

  await open();
  await page.keyboard.type('30 days');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/?touchpoint=support&period=last-30-days');

  await open();
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  const search = page.getByRole('button', { name: /^Search/ }).first();
  await search.focus();
  await page.keyboard.press('Enter');
  await expect(input).toBeFocused();
  await page.keyboard.type('nothing of the kind');
  await expect(palette.getByText('Nothing here is called “nothing of the kind”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(search).toBeFocused();
});
