import { newId } from '@/db/id';
import { workspaces } from '@/db/schema';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { tellPhoneStory } from './phone-story';
import { onDatabase } from './sign-in';

/** Writes a small sample company beside a workspace, as a finished load leaves it. */
async function aSample(databaseUrl: string, sampleOf: string): Promise<string> {
  const id = newId();
  const sampleUntil = new Date().toISOString().slice(0, 10);
  await onDatabase(databaseUrl, (db) =>
    db
      .insert(workspaces)
      .values({ id, name: 'Kestrel Payroll', timeZone: 'UTC', sampleOf, sampleUntil }),
  );
  await tellPhoneStory(databaseUrl, id);
  return id;
}

test('the sample is marked on every page, takes no real answers and goes with one click', async ({
  page,
  signIn,
  installation: { databaseUrl },
}) => {
  const { workspaceId } = await signIn('admin');
  const sample = await aSample(databaseUrl, workspaceId);
  await page.goto('/sample');
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page).toHaveURL('/');
  const banner = page.getByRole('note').filter({ hasText: 'Sample data.' });
  for (const path of ['Benchmark board', 'Responses', 'Imports']) {
    await expect(banner).toBeVisible();
    await page.getByRole('link', { name: path }).first().click();
  }

  await expect(page.getByRole('heading', { name: 'Not into the sample' })).toBeVisible();
  await expectAccessible(page);
  const refused = await page.request.post('/imports/upload?name=a.csv&bytes=3');
  expect(refused.status()).toBe(409);
  expect((await refused.json()).message).toContain('This is the sample');
  await page.getByRole('button', { name: 'Import into your own workspace' }).click();
  await expect(page.getByLabel('Choose a CSV file')).toBeAttached();
  await expect(banner).toHaveCount(0);

  await page.goto('/sample');
  await page.getByRole('button', { name: 'Look around' }).click();
  await banner.getByRole('button', { name: 'Remove sample data' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Remove sample data' }).click();
  await expect(page.getByText('The sample data is gone')).toBeVisible();
  await expect(banner).toHaveCount(0);
  const left = await onDatabase(databaseUrl, (db) => db.select().from(workspaces));
  expect(left.map(({ id }) => id)).not.toContain(sample);
});
