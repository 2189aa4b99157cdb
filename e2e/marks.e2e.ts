import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { tellPhoneStory } from './phone-story';

test('a target is set, missed in words, and a note is written on the trend', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('admin');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/settings/targets');
  await page.getByLabel('Required').fill('6,5');
  await page.getByLabel('Good').fill('6');
  await page.getByRole('button', { name: 'Set the target' }).click();
  await expect(page.getByText(/“good” is easier to reach than “required”/)).toBeVisible();
  await page.getByLabel('Good').fill('');
  await page.getByRole('button', { name: 'Set the target' }).click();
  await expect(page.getByText(/Trends, cards and boards show it/)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/metrics/ces');
  const told = page.getByRole('list', { name: 'What the trend says' });
  await expect(
    told.getByText(/^CES fell \d\.\d\d \(.* → .*\); real change, p < 0\.001\.$/),
  ).toBeVisible();
  await expect(told.getByText(/^Target missed: .* below the required 6\.50/)).toBeVisible();

  await page.getByRole('button', { name: 'Add a note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a note' });
  await dialog.getByLabel('What happened').fill('New phone menu');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add the note' }).click();
  await expect(dialog).toBeHidden();
  const marked = page.getByRole('list', { name: 'Marked on this trend' });
  await expect(marked.getByText('New phone menu')).toBeVisible();
  await expect(
    page.getByRole('table', { name: /^CES by/ }).getByText('New phone menu'),
  ).toBeVisible();
  // Arrow keys walk the points; the one of its day tells the note.
  const points = page.locator('.trend a[href*="/responses"]');
  await expect(points.last()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Delete the note “New phone menu”' }).click();
  await page.getByRole('button', { name: 'Delete the note', exact: true }).click();
  await expect(marked).toBeHidden();
});

test('a board of other dimensions, held against a norm with its source @phone', async ({
  page,
  signIn,
  installation,
  isMobile,
}) => {
  const { workspaceId } = await signIn('admin');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/settings/norms');
  await page.getByLabel('Name').fill('Software panel');
  await page.getByLabel('Value').fill('5.2');
  await page.getByLabel('As of').fill('2026-01-31');
  await page.getByLabel('Source', { exact: true }).fill('A panel of 40 firms');
  await page.getByRole('button', { name: 'Add the norm' }).click();
  await expect(page.getByText(/The board holds its cells against it/)).toBeVisible();

  await page.goto('/board?rows=survey&against=norm');
  await expect(page.getByText('Software panel').first()).toBeVisible();
  await expect(page.getByText(/A panel of 40 firms, 31 January 2026/).last()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Survey' })).toBeVisible({
    visible: !isMobile,
  });
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: 'View' })
    .getByRole('link', { name: 'Periods' })
    .click();
  await expect(page).toHaveURL(/view=periods/);
  await expect(
    page.getByText(/Each column is compared with the one before it/).last(),
  ).toBeAttached();
  await page
    .getByRole('navigation', { name: 'View' })
    .getByRole('link', { name: 'Trends' })
    .click();
  await expect(page).toHaveURL(/view=trends/);
  await expect(page.getByRole('region', { name: 'Benchmark board, small trends' })).toBeVisible({
    visible: !isMobile,
  });
  await expectAccessible(page);
});
