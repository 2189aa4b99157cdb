import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { expectSteady } from './layout-shift';
import { tellPhoneStory } from './phone-story';

test('method, interval and table are in the address, and every bucket leads to its answers @phone', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/metrics/ces');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^CES fell/);
  await expect(
    page.getByText(/Of 2 channels, only Phone changed by more than chance/),
  ).toBeVisible();
  await expect(page.locator('.trend-box svg').first()).toBeAttached();
  await expectSteady(page);
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: 'Method' })
    .getByRole('link', { name: 'Agree 5–7' })
    .click();
  await expect(page).toHaveURL('/metrics/ces?method=agree');
  await page
    .getByRole('navigation', { name: 'Interval' })
    .getByRole('link', { name: 'Quarter' })
    .click();
  await expect(page).toHaveURL('/metrics/ces?interval=quarter&method=agree');
  const shownAs = page.getByRole('navigation', { name: 'Show as' });
  await shownAs.getByRole('link', { name: 'Shares' }).click();
  await expect(page).toHaveURL('/metrics/ces?interval=quarter&method=agree&show=shares');
  const shares = page.getByRole('group', { name: /^This period: .* hard, .* neutral, .* easy\./ });
  const columns = shares.getByRole('link', { name: /%.* hard, .*% neutral, .*% easy, n \d/ });
  await columns.last().focus();
  await page.keyboard.press('Home');
  await expect(columns.first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/responses\?from=.*&to=.*&metric=ces$/);
  await page.goBack();

  await shownAs.getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL('/metrics/ces?interval=quarter&method=agree&show=table');
  const table = page.getByRole('table', { name: 'CES by quarter' });
  await expect(table).toBeVisible();
  await expectAccessible(page);
  await table.getByRole('row').filter({ hasText: '180' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/responses\?from=.*&to=.*&metric=ces$/);
});

test('one per customer, control limits and what the trend says', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/metrics/ces?interval=week');
  const told = page.getByRole('list', { name: 'What the trend says' });
  await expect(told.getByText(/^(Signal|No signal|Too few weeks)/)).toBeVisible();
  await expect(told.getByText(/^(Forecast|No forecast): /)).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Limits' })
    .getByRole('link', { name: 'Control limits' })
    .click();
  await expect(page).toHaveURL('/metrics/ces?interval=week&limits=on');
  await page
    .getByRole('navigation', { name: 'Answers' })
    .getByRole('link', { name: 'One per customer' })
    .click();
  await expect(page).toHaveURL('/metrics/ces?interval=week&answers=latest&limits=on');
  await expect(
    page.getByText(/^(The latest answer in the period|No answer has a customer)/),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a period without answers says when the last came, and leads to some', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/metrics/ces?from=2019-01-01&to=2019-03-31');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No CES answers in this period');
  await expect(page.getByText(/The last one came on/)).toBeVisible();
  await page.getByRole('link', { name: /^Show .* 360$/ }).click();
  await expect(page.getByRole('link', { name: '360', exact: true })).toBeVisible();
});

test('filters that match nothing say what each of them hides', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/metrics/ces?touchpoint=signup&channel=phone');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing matches these filters');
  await page.getByRole('link', { name: 'Drop Signup 60 answers' }).click();
  await expect(page).toHaveURL('/metrics/ces?channel=phone');
});

test('a filter that cannot be kept is named, and the page still answers', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/metrics/ces?channel=fax&colour=red');
  await expect(page.getByText('There is no channel “fax” here any more')).toBeVisible();
  await expect(page.getByText('“colour” is not a filter')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^CES fell/);
});

test('a metric that no survey asks for says so, and an unknown one is not found', async ({
  page,
  signIn,
}) => {
  await signIn('viewer');
  await page.goto('/metrics/nps');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No survey asks for NPS yet');
  await page.goto('/metrics/happiness');
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
});
