import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { givenKey } from './given-key';

/** The fifth of a month, so many months before this one. */
function fifth(monthsAgo: number): string {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 5));
  return day.toISOString().slice(0, 10);
}

function monthName(monthsAgo: number): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(fifth(monthsAgo)));
}

type Terms = Record<string, unknown>;

function terms(n: number, more: Terms = {}): Terms {
  return {
    id: `s-${n}`,
    customer: { id: `c-${n}`, name: `Customer ${n}` },
    plan: n % 2 === 0 ? 'Starter' : 'Pro',
    amount: 100,
    interval: 'month',
    currency: 'EUR',
    started_on: fifth(5),
    ...more,
  };
}

const ends = (n: number, monthsAgo: number, kind: string, reason: string | null) =>
  terms(n, { ended_on: fifth(monthsAgo), cancel_kind: kind, cancel_reason: reason });

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/**
 * Forty customers at 100. Two leave in the month before last; last month eight
 * leave, one pays 50 more, and two join.
 */
const subscriptions: readonly Terms[] = [
  ...numbers(1, 2).map((n) => ends(n, 2, 'voluntary', 'Price')),
  ...numbers(3, 7).map((n) => ends(n, 1, 'voluntary', 'Price')),
  ...numbers(8, 10).map((n) => ends(n, 1, 'failed-payment', null)),
  ...numbers(11, 40).map((n) => terms(n)),
  terms(11, { started_on: fifth(1), amount: 150 }),
  ...numbers(41, 42).map((n) => terms(n, { started_on: fifth(1) })),
];

const told = test.extend<{ workspaceId: string }>({
  workspaceId: async ({ signIn, installation, request }, use) => {
    const { workspaceId } = await signIn('manager');
    const key = await givenKey(installation.databaseUrl, workspaceId, 'manager');
    const headers = { authorization: `Bearer ${key}` };
    const sent = await request.post('/api/v1/subscriptions', {
      headers,
      data: { subscriptions },
    });
    expect(sent.status(), await sent.text()).toBe(201);
    const answer = await request.get('/api/v1/churn', { headers });
    const { latest, change } = await answer.json();
    expect(latest.churn.standard).toMatchObject({ lost: 8, of: 38 });
    expect(change.verdict).toBe('real');
    const again = await request.get('/api/v1/churn', {
      headers: { ...headers, 'if-none-match': answer.headers().etag ?? '' },
    });
    expect(again.status()).toBe(304);
    await use(workspaceId);
  },
});

told(
  'the page says what was lost, and each number leads to the customers @phone',
  async ({ page, workspaceId, isMobile }) => {
    expect(workspaceId).toBeTruthy();
    await page.goto('/churn');
    // 8 of 38 and 2 of 40.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `21.05 % of customers left in ${monthName(1)}, 16.05 points more than in ${monthName(2)}.`,
    );
    await expect(page.getByText('A real change (95 %: 11.07–36.35 %, n 38).')).toBeVisible();
    const cards = page.getByRole('region', { name: 'Churn and retention' });
    // 800 of 3,800 went, 50 came on top; of those there, 3,050 and at most 3,000 stayed.
    for (const value of ['21.05%', '19.74%', '80.26%', '78.95%', '€3,250']) {
      await expect(cards.getByText(value, { exact: true }).first()).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: 'Survival by plan paid' })).toBeVisible();
    // 2 of 40 left in the third month, 8 of 38 in the fourth: 0.95 · 30 ÷ 38.
    const stayed = page.getByRole('table', { name: /^Share of customers who stay beyond/ });
    const fourth = stayed.getByRole('row', { name: /^4 months/ });
    await expect(fourth.getByRole('cell').first()).toHaveText(/^75\.00 %.+ %38$/);
    await expectAccessible(page);
    if (!isMobile) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    }

    await page.getByRole('row', { name: /Price/ }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 customers left: Price');
    const left = page.getByRole('table').getByText('Cancelled: Price').filter({ visible: true });
    await expect(left).toHaveCount(7);
    await expectAccessible(page);
    // What follows is the same on a phone.
    if (isMobile) return;
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('moved-customers.csv');
    expect((await readFile(await file.path(), 'utf8')).trim().split('\n')).toHaveLength(1 + 7);
    await page.getByRole('link', { name: 'Expansion' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 customer came to pay more');
    await expect(page.getByRole('row', { name: /Customer 11/ })).toContainText('€150.00');
    await page.getByRole('link', { name: 'Customer 11' }).click();
    await expect(
      page.getByRole('link', { name: 'Remove the filter Customer Customer 11' }),
    ).toBeVisible();
  },
);

told('every (i) leads to the formula, explained in the app', async ({ page, workspaceId }) => {
  expect(workspaceId).toBeTruthy();
  await page.goto('/churn');
  await page
    .getByRole('button', { name: 'How this number is made: Net revenue retention' })
    .click();
  await page.getByRole('link', { name: 'The formula explained, with an example' }).click();
  await expect(page).toHaveURL('/docs/metrics/churn#revenue-churn-and-retention');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Revenue churn and retention' }),
  ).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'the metrics' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'The metrics' })).toBeVisible();
});

told(
  'definition, period and plan are in the address, and every picture has its table',
  async ({ page, workspaceId }) => {
    expect(workspaceId).toBeTruthy();
    await page.goto('/churn');
    await page.getByRole('link', { name: 'With joiners' }).click();
    await expect(page).toHaveURL('/churn?definition=with-joiners');
    // 8 of 38 + 2.
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      '20.00 % of customers left',
    );
    await page.getByRole('link', { name: 'Net MRR' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      '19.74 % of recurring revenue was lost on balance',
    );
    const movements = page.getByRole('region', { name: /^Movements of/ });
    await page.getByText('As a table').first().click();
    await expect(movements.getByRole('row', { name: /^New/ })).toContainText('€200');
    await page.goto('/churn?attr.subscription.plan=Pro');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(monthName(1));
    await page.goto('/churn?touchpoint=gone');
    await expect(page.getByText('There is no touchpoint “gone” here any more')).toBeVisible();
  },
);

test('without subscriptions it says how they come in', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/churn');
  await expect(page.getByRole('heading', { level: 1, name: 'No subscriptions yet' })).toBeVisible();
  await expect(page.getByText('POST /api/v1/subscriptions')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import subscriptions' })).toBeVisible();
  await expectAccessible(page);
});

told(
  'a viewer sees rates, but not who the customers are',
  async ({ page, signIn, workspaceId }) => {
    await signIn('viewer', { workspaceId });
    await page.goto('/churn');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('21.05 %');
    await expect(page.locator('a[href^="/churn/customers"]')).toHaveCount(0);
    await page.goto('/churn/customers');
    await expect(page.getByText('Customer 11')).toHaveCount(0);
  },
);
