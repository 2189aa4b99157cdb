import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { type GivenCell, givenAnswers } from './given-answers';
import { expectSteady } from './layout-shift';

const cells: readonly GivenCell[] = [
  { touchpoint: 'Support case', channel: 'Phone', scores: { 2: 30, 3: 30 } },
  { touchpoint: 'Support case', channel: 'Phone', scores: { 5: 30, 6: 30 }, ago: 120 },
  { touchpoint: 'Support case', channel: 'Chat', scores: { 5: 20, 6: 20 } },
  { touchpoint: 'Support case', channel: 'Chat', scores: { 5: 20, 6: 20 }, ago: 120 },
  { touchpoint: 'Signup', channel: 'Chat', scores: { 6: 12, 7: 9 } },
  { touchpoint: 'Signup', channel: 'Phone', scores: { 1: 3 } },
];

test('what changed is said in a sentence, and each cell opens its answers', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto('/board');
  await expect(
    page.getByRole('heading', {
      name: 'One of 2 cells changed for real. It got worse: Support case, Phone.',
    }),
  ).toBeVisible();
  await expect(page.getByText('n 21, too few').first()).toBeVisible();
  await expect(page.getByText('hidden, under 5').first()).toBeVisible();
  await expectAccessible(page);

  const cell = page.locator('#cell-support-case-phone');
  await cell.press('Enter');
  const details = page.getByRole('dialog', { name: 'Support case, Phone' });
  await expect(details).toContainText('real change');
  await expect(details).toContainText('hardest of 2');
  await expect(page).toHaveURL(/cell=support-case(~|%7E)phone/);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(cell).toBeFocused();
  await expect(page).not.toHaveURL(/cell=/);

  await cell.press('Enter');
  await details.getByRole('link', { name: 'See 60 answers' }).click();
  await expect(page.getByRole('heading', { name: '60 CES answers' })).toBeVisible();
});

test('a phone shows one channel at a time, hardest first, and a desk the grid @phone', async ({
  page,
  signIn,
  installation,
  isMobile,
}) => {
  const { workspaceId } = await signIn('viewer');
  await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto('/board');
  const channels = page.getByRole('navigation', { name: 'Channel' });
  const chat = channels.getByRole('link', { name: 'Chat' });
  await expect(page.getByText('≈ no different beyond chance')).toBeVisible();
  await expectSteady(page);
  await (isMobile ? chat.click() : page.goto('/board?column=chat'));
  await expect(page).toHaveURL(/column=chat/);
  await expect(page.getByRole('region', { name: 'Benchmark board' })).toBeVisible({
    visible: !isMobile,
  });
  await expect(channels).toBeVisible({ visible: isMobile });
  await expect(page.getByText('hardest first')).toBeVisible({ visible: isMobile });
  await expectAccessible(page);
});

test('sorting is in the address', async ({ page, signIn, installation }) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(installation.databaseUrl, workspaceId, cells);
  await page.goto('/board');
  await page.getByRole('columnheader', { name: 'Touchpoint' }).getByRole('link').click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole('columnheader', { name: 'Touchpoint' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('an unknown parameter is dropped with a sentence', async ({ page, signIn }) => {
  await signIn('viewer');
  await page.goto('/board?against=market&touchpoint=gone');
  await expect(
    page.getByText('“market” is not a value of “against”, so it was left out.'),
  ).toBeVisible();
  await expect(page.getByText(/There is no touchpoint “gone” here any more/)).toBeVisible();
});
