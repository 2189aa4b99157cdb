import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { type GivenCell, givenAnswers } from './given-answers';

const cells: readonly GivenCell[] = [
  {
    touchpoint: 'Support case',
    channel: 'Phone',
    scores: { 2: 60 },
    comment: 'The menu asked five things',
  },
  { touchpoint: 'Support case', channel: 'Chat', scores: { 6: 5 } },
];

test('the list pages both ways and searches comments @phone', async ({
  page,
  signIn,
  installation,
  isMobile,
}) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto('/responses?metric=ces');
  await expect(page.getByRole('heading', { name: '65 CES answers' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByText('15 of 65')).toBeVisible();
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(page.getByText('50 of 65')).toBeVisible();

  await page.getByRole('searchbox').fill('five MENU');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^60 CES answers/ })).toBeVisible();
  // What follows is the same on a phone.
  if (isMobile) return;
  await page.getByRole('link', { name: /Remove the filter Comment/ }).click();
  await expect(page.getByRole('heading', { name: '65 CES answers' })).toBeVisible();
});

test('an answer is taken out of the count and brought back', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  const [id] = await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto(`/responses/${id}`);
  await expect(page.getByRole('heading', { name: 'CES 2 of 1–7, hard' })).toBeVisible();
  await expect(page.getByText('Maren Holt').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take out of the count' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Take out of the count' })
    .click();
  await expect(page.getByText('The answer is taken out of the count.')).toBeVisible();
  await page.goto('/responses?metric=ces');
  await expect(page.getByRole('heading', { name: '64 CES answers' })).toBeVisible();
  await page.goto(`/responses/${id}?undo=counted`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The answer is counted again.')).toBeVisible();
  await page.goto('/responses?metric=ces');
  await expect(page.getByRole('heading', { name: '65 CES answers' })).toBeVisible();
});

test('a viewer is sent neither names nor comments', async ({ page, signIn, installation }) => {
  const { workspaceId } = await signIn('viewer');
  const [id] = await givenAnswers(installation.databaseUrl, workspaceId, cells);
  for (const path of ['/responses?metric=ces&q=menu', `/responses/${id}`]) {
    await page.goto(path);
    await expect(page.getByText(/Names and comments are hidden for your role/)).toBeVisible();
    const sent = await page.request.get(path);
    expect(await sent.text()).not.toMatch(/Maren|asked five things/);
    await expect(page.getByRole('button', { name: 'Take out of the count' })).toHaveCount(0);
  }
});

test('an answer that is not there is a page that says so', async ({ page, signIn }) => {
  await signIn('manager');
  for (const path of ['/responses/not-an-id', '/responses/0197a3c4-1111-7222-8333-444455556666']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'There is no such answer' })).toBeVisible();
  }
});
