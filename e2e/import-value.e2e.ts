import { expect, test } from './fixtures';

const header = 'id,customer,email,plan,amount,currency,start date,end date,cancel reason';
const lines = [
  'sub-1,cus-1,anna@example.org,Pro,29.00,EUR,2026-01-05,,',
  'sub-2,cus-2,ben@example.org,Starter,9.00,EUR,2026-01-12,2026-03-12,Too dear',
  'sub-3,cus-3,cleo@example.org,Pro,-29.00,EUR,2026-02-01,,',
  'sub-4,cus-4,dora@example.org,Pro,29.00,EUR,2026-02-30,,',
  'sub-5,cus-5,emil@example.org,Pro,29.00,EUR,2026-02-03,,',
  'sub-6,cus-6,fay@example.org,Starter,9.00,EUR,2026-02-04,,',
];
const file = {
  name: 'subscriptions.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...lines].join('\r\n')),
};

test('a file of subscriptions becomes churn: known for what it is, checked, imported, nothing twice', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles(file);

  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '4 subscriptions are ready. 2 lines are refused.',
    { timeout: 20_000 },
  );
  await expect(page.getByLabel('This file holds')).toHaveValue('subscriptions');
  await expect(page.getByRole('cell', { name: 'No such day', exact: true })).toBeVisible();
  await expect(page.getByText('Only an import of answers can be undone.')).toBeVisible();

  const start = page.getByRole('button', { name: 'Import 4 subscriptions' });
  await expect(start).toBeEnabled({ timeout: 20_000 });
  await start.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '4 subscriptions added or corrected.',
    { timeout: 30_000 },
  );
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.getByRole('link', { name: 'See churn' }).click();
  await expect(page).toHaveURL(/\/churn$/);
  await page.goto('/churn?from=2026-01-01&to=2026-03-31');
  await expect(page.getByText('Too dear').first()).toBeVisible();

  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing new', {
    timeout: 20_000,
  });
});

test('what a file holds can be changed, and what is missing is asked', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('customer id,date,total\nc-1,2026-01-05,20.10\nc-2,2026-01-06,9.00'),
  });
  await expect(page.getByLabel('This file holds')).toHaveValue('orders', { timeout: 20_000 });
  await expect(page.getByText('No column says the currency').first()).toBeVisible();
  await page.getByLabel('Currency').fill('usd');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 orders are ready', {
    timeout: 20_000,
  });
  await page.getByLabel('This file holds').selectOption('Customers');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 customers are ready', {
    timeout: 20_000,
  });
});
