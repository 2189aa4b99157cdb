import { cloneTemplate, dropClone } from '@/db/testing/clone-template';
import { expectAccessible } from './accessibility';
import { test as base, expect } from './fixtures';
import { authSecret, oneTimeLink } from './sign-in';
import { startWebServer } from './web-server';

type Untouched = { address: string; databaseUrl: string };

/** An Ergograph that nobody has set up yet; the one of the worker has people in it. */
const test = base.extend<{ untouched: Untouched }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs.
  untouched: async ({}, use, { workerIndex, testId }) => {
    const adminUrl = process.env.E2E_ADMIN_URL ?? '';
    const name = `first_${workerIndex}_${testId.replaceAll(/\W/g, '_')}`.toLowerCase();
    const databaseUrl = await cloneTemplate(adminUrl, name);
    const server = await startWebServer({ DATABASE_URL: databaseUrl, AUTH_SECRET: authSecret });
    await use({ address: server.address, databaseUrl });
    await server.stop();
    await dropClone(adminUrl, name);
  },
});

test('from the link of the terminal to a choice of answers @phone', async ({
  page,
  untouched,
  isMobile,
}) => {
  const { address, databaseUrl } = untouched;
  await page.goto(address);
  await expect(page.getByRole('heading', { name: /Nobody has set up/ })).toBeVisible();
  await expect(page.getByText('npx ergograph link')).toBeVisible();
  await expectAccessible(page);

  const link = await oneTimeLink(databaseUrl, null);
  await page.goto(address + link);
  await expect(page.getByRole('heading', { name: 'Set up Ergograph' })).toBeVisible();
  await expectAccessible(page);
  // The zone of the browser is there already; a wrong entry costs nothing that was typed.
  await expect(page.getByLabel('Time zone')).toHaveValue('UTC');
  await page.getByLabel('Name', { exact: true }).fill('Northwind Rail');
  await page.getByLabel('Time zone').fill('Warsaw');
  await page.getByLabel('Weeks start on').selectOption('Sunday');
  await page.getByLabel('Your name').fill('Ines Okafor');
  await page.getByLabel('E-mail').fill('Ines@Example.com');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Set up Ergograph' }).click();
  await expect(page.getByText('At least 10 characters.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Password')).toHaveValue('');
  await expect(page.getByLabel('Your name')).toHaveValue('Ines Okafor');
  await expect(page.getByLabel('Weeks start on')).toHaveValue('0');
  await expectAccessible(page);

  await page.getByLabel('Password').fill('a few quiet words');
  await page.getByRole('button', { name: 'Set up Ergograph' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome, Ines Okafor' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Explore with sample data' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import a file' })).toBeVisible();
  await expectAccessible(page);
  // What follows is the same on a phone.
  if (isMobile) return;

  await page.goto(`${address}/settings/workspace`);
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Warsaw');

  // The link was used up by it, and so was the set-up.
  await page.context().clearCookies();
  await page.goto(address + link);
  await expect(page.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
  await page.goto(`${address}/setup`);
  await expect(page).toHaveURL(/\/sign-in$/);
});
