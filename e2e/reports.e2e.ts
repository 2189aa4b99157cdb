import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { tellPhoneStory } from './phone-story';

test('a report is made, looked at and sent to oneself; an alert says what it would do @phone', async ({
  page,
  installation,
  signIn,
  isMobile,
}) => {
  test.slow();
  const { workspaceId } = await signIn('manager');
  await tellPhoneStory(installation.databaseUrl, workspaceId);

  await page.goto('/reports');
  await expect(page.getByText('No mail server is set')).toBeVisible();
  await page.getByRole('link', { name: 'Make a report' }).first().click();
  await page.getByLabel('Name').fill('Monday figures');
  await page.getByRole('button', { name: 'Words' }).click();
  await page.getByRole('textbox', { name: 'Words' }).fill('Good morning.');
  await page.getByLabel('Others').fill('not an address');
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByText('is not an e-mail address')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue('Good morning.');
  await page.getByLabel('Others').fill('partner@example.com');
  await page.getByRole('button', { name: 'Make the report' }).click();

  await expect(page.getByRole('heading', { name: 'Monday figures', level: 1 })).toBeVisible();
  await expect(page.getByText(/Every Monday at 08:00, next on/)).toBeVisible();
  await expectAccessible(page);
  // A report is made and sent in the same way on a phone.
  if (!isMobile) {
    await page.getByRole('button', { name: 'Send me one now' }).click();
    await expect(page.getByText(/It stands in the outbox for/)).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('Paused', { exact: true })).toBeVisible();

    await page.getByRole('link', { name: 'Preview' }).click();
    const mail = page.frameLocator('iframe');
    await expect(mail.getByRole('heading', { name: 'Monday figures' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(mail.getByText('Good morning.')).toBeVisible();
  }

  await page.goto('/metrics/ces?channel=phone&period=last-30-days');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('link', { name: 'Alert on this view' }).click();
  await expect(page.getByLabel('Over')).toHaveValue('last-30-days');
  await page.getByLabel('Name').fill('Phone is hard');
  await page.getByLabel('Over').selectOption('last-90-days');
  await expect(page.getByLabel('Channel')).toHaveValue('phone');
  await page.getByRole('button', { name: 'Make the alert' }).click();
  await expect(page.getByRole('heading', { name: 'Phone is hard', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByText(/It would go off: CES fell .* real change/)).toBeVisible();
  await expectAccessible(page);
  if (isMobile) return;
  await page.getByRole('button', { name: 'Delete Phone is hard' }).click();
  await page.getByRole('button', { name: 'Delete the alert' }).click();
  await expect(page.getByText('No alert yet')).toBeVisible();
});
