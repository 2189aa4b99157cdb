import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { givenKey } from './given-key';

const dayLength = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayLength);

/** Sixty customers who pay 100 a month; every tenth left two months ago, in two different months. */
const subscriptions = Array.from({ length: 60 }, (_, n) => ({
  id: `s-${n}`,
  customer: { id: `c-${n}`, name: `Customer ${n}` },
  plan: n % 2 === 0 ? 'Starter' : 'Pro',
  amount: 100,
  interval: 'month',
  currency: 'EUR',
  started_on: daysAgo(400).toISOString().slice(0, 10),
  ...(n % 10 === 0
    ? {
        ended_on: daysAgo(n % 20 === 0 ? 70 : 110)
          .toISOString()
          .slice(0, 10),
      }
    : {}),
}));

/** Every third customer orders once, the others again and again at their own pace. */
const orders = Array.from({ length: 60 }, (_, n) => {
  const pace = 10 + ((n * 7) % 60);
  const times = n % 3 === 0 ? 1 : 1 + Math.floor((n % 5 === 0 ? 120 : 380) / pace);
  return Array.from({ length: times }, (_, at) => ({
    id: `o-${n}-${at}`,
    customer: { id: `c-${n}` },
    amount: 20 + ((n * 13 + at * 29) % 50),
    currency: 'EUR',
    ordered_at: daysAgo(399 - at * pace - (n % 9)).toISOString(),
  }));
}).flat();

const told = test.extend<{ apiKey: string }>({
  apiKey: async ({ signIn, installation, request }, use) => {
    const { workspaceId } = await signIn('manager');
    const key = await givenKey(installation.databaseUrl, workspaceId, 'manager');
    const headers = { authorization: `Bearer ${key}` };
    for (const [path, data] of [
      ['/api/v1/subscriptions', { subscriptions }],
      ['/api/v1/orders', { orders }],
    ] as const) {
      const sent = await request.post(path, { headers, data });
      expect(sent.status(), await sent.text()).toBe(201);
    }
    await use(key);
  },
});

told(
  'the page values customers, fits the models by itself and again when asked @phone',
  async ({ page, apiKey, request, isMobile }) => {
    await page.goto('/clv');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^A (new )?subscriber is worth €[\d,]+\.$/,
    );
    await expect(page.getByText(/No gross margin is set/)).toBeVisible();
    const cards = page.getByRole('region', { name: 'Value of a customer' });
    await expect(cards.getByRole('heading', { name: /^Simple/ })).toBeVisible();
    // The fit of the first visit goes on in the background, and the page shows it when it is done.
    await expect(page.getByText(/^Fitted /)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: 'Where value is made and lost' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Model fit' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Backtest' })).toBeVisible();
    await expectAccessible(page);
    // What follows is the same on a phone.
    if (isMobile) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);

    await page.getByLabel('Customer id').fill('c-1');
    await page.getByRole('spinbutton', { name: 'weeks' }).fill('39');
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page).toHaveURL(/customer=c-1&weeks=39$/);
    const expected = page.getByRole('table', { name: 'What is expected of Customer 1' });
    await expect(expected.getByRole('row', { name: /the forecast, next 39 weeks/ })).toBeVisible();
    await page.getByRole('table', { name: 'Worth most' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 2, name: 'Orders' })).toBeVisible();
    await expect(page.getByText('Still buys, P(alive)')).toBeVisible();
    await page.goto('/clv');

    await page.getByRole('button', { name: 'Fit again' }).click();
    await page.getByLabel('Backtest fitted to orders until').fill('1999-01-01');
    await page.getByRole('dialog').getByRole('button', { name: 'Fit again' }).click();
    await expect(page.getByText(/1999-01-01 is not among them\./)).toBeVisible({
      timeout: 60_000,
    });

    const answer = await request.get('/api/v1/clv', {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    const { currency, values } = await answer.json();
    expect(currency).toBe('EUR');
    const kinds = values.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['sbg', 'simple', 'discounted', 'historic', 'model', 'ordered']);
  },
);

told('the overview has a card of it, also without answers', async ({ page, apiKey }) => {
  expect(apiKey).toBeTruthy();
  await page.goto('/');
  await page.getByRole('link', { name: /^CLV/ }).filter({ hasText: '€' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/subscriber is worth/);
});

told('a group leads to its own values, and the address keeps it', async ({ page, apiKey }) => {
  expect(apiKey).toBeTruthy();
  await page.goto('/clv');
  const groups = page.getByRole('table', { name: 'Value by plan paid' });
  await groups.getByRole('link', { name: 'Pro' }).click();
  await expect(page).toHaveURL(/attr\.subscription\.plan=Pro/);
  await expect(page.getByText(/have no touchpoint/)).toHaveCount(0);
  await expect(groups.getByRole('row')).toHaveCount(2);
});

test('without subscriptions and orders it says how they come in', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/clv');
  await expect(
    page.getByRole('heading', { level: 1, name: 'No subscriptions and no orders yet' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Import subscriptions/ })).toBeVisible();
  await expectAccessible(page);
});
