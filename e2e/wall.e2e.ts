import { createServer } from 'node:http';
import { expect, test } from './fixtures';
import { type GivenCell, givenAnswers } from './given-answers';
import { givenKey } from './given-key';

const cells: readonly GivenCell[] = [
  { touchpoint: 'Support case', channel: 'Phone', scores: { 2: 30, 3: 30 } },
];

test('a wall counts anew when an answer comes, without a hand', async ({
  page,
  request,
  signIn,
  installation: { databaseUrl },
}) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(databaseUrl, workspaceId, cells);
  const key = await givenKey(databaseUrl, workspaceId, 'manager');
  await page.clock.install();
  await page.goto('/wall?view=/metrics/ces');
  await expect(page.getByText('n 60').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  const sent = await request.post('/api/v1/responses', {
    headers: { authorization: `Bearer ${key}` },
    data: { id: 'w-1', survey: 'effort', touchpoint: 'support-case', channel: 'phone', score: 7 },
  });
  expect(sent.status()).toBe(201);
  await expect(async () => {
    // It looks for what came every ten seconds.
    await page.clock.runFor(10_000);
    await expect(page.getByText('n 61').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);
});

test('a dashboard stands in a page of another site, a link made for nobody’s frame does not', async ({
  page,
  browser,
  signIn,
  installation: { databaseUrl, address },
}) => {
  const { workspaceId } = await signIn('manager');
  await givenAnswers(databaseUrl, workspaceId, cells);
  let shown = '';
  const elsewhere = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html');
    reply.end(`<!doctype html><html lang="en"><title>Intranet</title><body>${shown}</body></html>`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const bound = elsewhere.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  await page.goto('/dashboards');
  await page.getByLabel('Name').fill('Service');
  await page.getByRole('button', { name: 'Make a dashboard' }).click();
  await page.waitForURL(/\/edit$/);
  await page.goto(new URL(page.url()).pathname.replace(/\/edit$/, ''));
  const made: string[] = [];
  for (const kind of ['frame', 'link']) {
    await page.getByRole('button', { name: 'Share this view' }).click();
    await page.getByLabel('As', { exact: true }).selectOption(kind);
    if (kind === 'frame') {
      const sites = page.getByLabel('Sites that may frame it');
      await sites.fill('https://intranet.example/wiki');
      await page.getByRole('button', { name: 'Make the link' }).click();
      await expect(
        page.getByText('“https://intranet.example/wiki” is no site.', { exact: false }),
      ).toBeVisible();
      await expect(sites).toHaveValue('https://intranet.example/wiki');
      await sites.fill(`http://127.0.0.1:${port}`);
    }
    await page.getByRole('button', { name: 'Make the link' }).click();
    made.push((await page.locator('.notice code').textContent()) ?? '');
    await page.keyboard.press('Escape');
  }
  const [frame = '', link = ''] = made;
  expect(frame).toContain(`<iframe src="${address}/v/`);

  shown = frame;
  const stranger = await browser.newContext();
  const intranet = await stranger.newPage();
  await intranet.goto(`http://127.0.0.1:${port}/`);
  const inside = intranet.frameLocator('iframe');
  await expect(inside.getByRole('heading', { name: 'Service', exact: true })).toBeVisible();
  await expect(inside.getByText('n 60').first()).toBeVisible();
  await expect(inside.locator('a[href^="/"]:not([download])')).toHaveCount(0);
  expect(await stranger.cookies()).toEqual([]);

  const expectRefused = async (open: () => Promise<unknown>) => {
    const refused = intranet.waitForEvent('console', (message) =>
      /frame-ancestors/.test(message.text()),
    );
    await open();
    await refused;
    await expect(inside.getByText('n 60')).toHaveCount(0);
  };
  // The same page is another site under another name.
  await expectRefused(() => intranet.goto(`http://localhost:${port}/`));
  shown = `<iframe src="${link}?embed=true" title="A link"></iframe>`;
  await expectRefused(() => intranet.goto(`http://127.0.0.1:${port}/`));
  await stranger.close();
  elsewhere.close();
});
