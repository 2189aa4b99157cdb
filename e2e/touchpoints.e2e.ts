import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('a touchpoint from the empty list to the archive and back @phone', async ({
  page,
  signIn,
  isMobile,
}) => {
  await signIn('admin');
  await page.goto('/touchpoints');
  await expect(page.getByRole('heading', { name: 'No touchpoint yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Add the first' }).click();

  await page.getByLabel('Where in the journey').selectOption('Get help');
  await page.getByLabel('Event key (optional)').fill('case solved!');
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await expect(page.getByText('Give the moment a name')).toBeVisible();
  await expect(page.getByText(/^Letters, digits, dots/)).toBeVisible();
  await expect(page.getByLabel('Where in the journey')).toHaveValue('support');
  await expect(page.getByLabel('Event key (optional)')).toHaveValue('case solved!');
  await expectAccessible(page);

  await page.getByLabel('Name').fill('Support case solved');
  await page.getByLabel('Event key (optional)').fill('case.solved');
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await expect(page.getByText('“Support case solved” is added.')).toBeVisible();
  // A phone has room for the journey stage instead of the key.
  const detail = isMobile ? 'Get help' : 'support-case-solved';
  await expect(page.getByRole('rowheader').getByText(detail)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Archive Support case solved' }).click();
  await expect(page.getByText(/is archived: it takes no new answers/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('“Support case solved” is back in use.')).toBeVisible();
});

test('a touchpoint is renamed, and its key stays', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/touchpoints/new');
  await page.getByLabel('Name').fill('Signup');
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await page.getByRole('link', { name: 'Signup' }).click();
  await page.getByLabel('Name').fill('Account opened');
  await page.getByRole('button', { name: 'Save touchpoint' }).click();
  await expect(page.getByText('“Account opened” is saved.')).toBeVisible();
  await expect(page.getByText('signup', { exact: true })).toBeVisible();

  await page.goto('/touchpoints/new');
  await page.getByLabel('Name').fill('account opened');
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await expect(
    page.getByText('There is a touchpoint called “Account opened” already.'),
  ).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('account opened');
});

test('a search finds by name, and says when it finds nothing', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/touchpoints/new');
  await page.getByLabel('Name').fill('Café visit');
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await page.getByLabel('Search touchpoints').fill('cafe');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Café visit' })).toBeVisible();
  await page.getByLabel('Search touchpoints').fill('fax');
  await page.keyboard.press('Enter');
  await expect(page.getByText('None has “fax” in its name or key.')).toBeVisible();
});

for (const role of ['viewer', 'manager'] as const) {
  test(`a ${role} may look at touchpoints but not add any`, async ({ page, signIn }) => {
    await signIn(role);
    await page.goto('/touchpoints');
    await expect(page.getByText('Admins add and change them.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Add the first' })).toHaveCount(0);
    await page.goto('/touchpoints/new');
    await expect(page.getByText('Your role does not allow this.')).toBeVisible();
  });
}
