import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('inviting a colleague, from the link to their first page', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  test.slow();
  const admin = await signIn('admin');
  await page.goto('/settings/members');
  await expect(page.getByText('The only one, so it has to stay.')).toBeVisible();
  const invited = `new-${admin.userId}@example.com`;
  await page.getByLabel('E-mail').fill('not an address');
  await page.getByLabel('Role', { exact: true }).selectOption('Manager');
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.getByText(/Write an e-mail address/)).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('not an address');
  await expect(page.getByLabel('Role', { exact: true })).toHaveValue('manager');
  await page.getByLabel('E-mail').fill(invited);
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expectAccessible(page);
  const link = await page.getByText(/\/invite\//).textContent();
  await page.reload();
  await expect(page.getByText(/\/invite\//)).toHaveCount(0);

  const elsewhere = await browser.newContext({ baseURL });
  const colleague = await elsewhere.newPage();
  await colleague.goto(link ?? '');
  await expect(colleague.getByRole('heading', { name: 'Join Northwind Rail' })).toBeVisible();
  await expectAccessible(colleague);
  await colleague.getByLabel('Your name').fill('Bo Chen');
  await colleague.getByLabel('Password').fill('a few quiet words');
  await colleague.getByRole('button', { name: 'Create account and join' }).click();
  await colleague.waitForURL((url) => url.pathname === '/');
  await colleague.goto('/settings/members');
  await expect(colleague.getByText('Your role does not allow this.')).toBeVisible();
  await colleague.goto(link ?? '');
  await expect(
    colleague.getByRole('heading', { name: 'This invitation is no longer open' }),
  ).toBeVisible();

  // A role acts at once, also on a page that was open already.
  await page.reload();
  await page.getByLabel('Role of Bo Chen', { exact: true }).selectOption('Admin');
  await page.getByRole('button', { name: 'Save the role of Bo Chen' }).click();
  await expect(page.getByText('The only one, so it has to stay.')).toHaveCount(0);
  await colleague.goto('/settings/members');
  await expect(colleague.getByLabel('Role of Bo Chen', { exact: true })).toHaveValue('admin');

  await page.getByRole('button', { name: 'Remove Bo Chen' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Bo Chen')).toHaveCount(0);
  await colleague.goto('/');
  await expect(
    colleague.getByRole('heading', { name: 'You are not in a workspace' }),
  ).toBeVisible();
  await elsewhere.close();
});

test('an invitation can be taken back', async ({ page, signIn }) => {
  const admin = await signIn('admin');
  const invited = `back-${admin.userId}@example.com`;
  await page.goto('/settings/members');
  await page.getByLabel('E-mail').fill(invited);
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  const link = await page.getByText(/\/invite\//).textContent();
  await page.getByRole('button', { name: `Take back the invitation of ${invited}` }).click();
  await expect(page.getByRole('rowheader', { name: invited })).toHaveCount(0);
  await page.goto(link ?? '');
  await expect(
    page.getByRole('heading', { name: 'This invitation is no longer open' }),
  ).toBeVisible();
});

for (const role of ['viewer', 'manager'] as const) {
  test(`a ${role} may not see members, keys and workspace settings`, async ({ page, signIn }) => {
    await signIn(role);
    for (const path of ['/settings/members', '/settings/keys', '/settings/workspace', '/welcome']) {
      await page.goto(path);
      await expect(page.getByText('Your role does not allow this.')).toBeVisible();
    }
    await page.goto('/settings');
    await expect(page).toHaveURL(/\/settings\/account$/);
    await expect(page.getByRole('link', { name: 'Members' })).toHaveCount(0);
    await expectAccessible(page);
  });
}
