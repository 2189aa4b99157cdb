import { expect, test } from './fixtures';

test('the server says that it lives and that it is ready', async ({ request }) => {
  const alive = await request.get('/healthz');
  expect(await alive.json()).toMatchObject({ status: 'ok' });
  const ready = await request.get('/readyz');
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready' });
});

test('a page opens without errors in the console', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await expect(page).toHaveTitle(/Ergograph/);
  expect(complaints).toEqual([]);
});
