import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { expectSteady } from './layout-shift';
import { tellPhoneStory } from './phone-story';

test('it says what changed and where, and the row leads to its answers @phone', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^CES fell 1\.\d\d, a real change\.$/,
  );
  await expect(page.getByText(/3 series tested together/)).toBeVisible();
  await expect(page.getByText('Third call. Nobody knew the case.')).toBeVisible();
  await expectSteady(page);
  await expectAccessible(page);

  const offer = page.getByRole('region', { name: 'Tour' });
  await offer.getByRole('button', { name: 'Take the tour' }).click();
  const tour = page.getByRole('dialog');
  for (const at of [1, 2, 3, 4, 5]) {
    await expect(tour).toContainText(`${at} of 6`);
    await expect(page.locator('.tour-spot')).toBeInViewport();
    if (at === 2) await expectAccessible(page);
    await page.keyboard.press(at % 2 === 1 ? 'Enter' : 'ArrowRight');
  }
  await expect(tour).toContainText('6 of 6');
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
  await expect(offer).toHaveCount(0);

  const changed = page.getByRole('table', { name: 'What really changed' });
  await changed.getByRole('link', { name: 'Support case solved' }).click();
  await expect(page).toHaveURL(/\/responses\?touchpoint=support&channel=phone&metric=ces$/);
});

test('one filter moves every tile, and the address keeps it', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/');
  const cards = page.getByRole('region', { name: 'Metrics' });
  await expect(cards.getByText('n 180')).toBeVisible();

  await page.getByRole('button', { name: /^Channel/ }).click();
  await page.getByRole('checkbox', { name: /Chat/ }).click();
  await expect(page).toHaveURL('/?channel=chat');
  await expect(cards.getByText('n 120')).toBeVisible();
  await expect(page.getByText('Nothing moved by more than chance.')).toBeVisible();
  await page.reload();
  await expect(cards.getByText('n 120')).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(cards.getByText('n 120')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const footer = page.locator('.on-paper');
  await expect(footer).toBeVisible();
  await expect(footer).toHaveAttribute(
    'data-words',
    /^120 answers\. Channel: Chat\. .*Europe\/Warsaw\. http.*\/\?channel=chat$/s,
  );
});

test('a viewer sees scores, but not what people wrote', async ({ page, signIn, installation }) => {
  const { workspaceId } = await signIn('viewer');
  await tellPhoneStory(installation.databaseUrl, workspaceId);
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Metrics' }).getByText('n 180')).toBeVisible();
  await expect(page.getByText('Third call. Nobody knew the case.')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Lowest answers' })).toHaveCount(0);
});

test('a workspace without answers says how they come in', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'No answers yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import answers' })).toBeVisible();
  await expectAccessible(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('numbers come with the page, not after a placeholder', async ({
    page,
    signIn,
    installation,
  }) => {
    const { workspaceId } = await signIn('viewer');
    await tellPhoneStory(installation.databaseUrl, workspaceId);
    const places = [
      ['/', page.getByRole('region', { name: 'Metrics' }).getByText(/^n \d/).first()],
      ['/metrics/ces', page.locator('dl.stats')],
      ['/board', page.getByRole('table').first()],
    ] as const;
    for (const [path, numbers] of places) {
      // A machine that is busy may be late once; each page asked for is another one.
      let days = 180;
      await expect(async () => {
        days += 1;
        await page.goto(`${path}?from=${daysAgo(days)}&to=${daysAgo(0)}`);
        await expect(numbers).toBeVisible({ timeout: 500 });
      }).toPass();
    }
  });
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
