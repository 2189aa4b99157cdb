import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';

const survey = fileURLToPath(new URL('files/rail-survey.csv', import.meta.url));

test('a file becomes answers: chosen, mapped, checked, imported, and nothing twice', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles(survey);

  await expect(page.getByRole('heading', { level: 1 })).toContainText('answers are ready', {
    timeout: 20_000,
  });
  await page.getByLabel('Station becomes').selectOption('Touchpoint');
  await expect(page.getByText('No such day')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Outside 1–7' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'New touchpoints' })).toBeVisible();

  const start = page.getByRole('button', { name: /^Import \d+ answers$/ });
  await expect(start).toBeEnabled({ timeout: 20_000 });
  await start.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('answers added', {
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'See them on the dashboard' }).click();
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-03-17/);

  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles(survey);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing new', {
    timeout: 20_000,
  });
});

test('a file that is no CSV gets a sentence', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles({
    name: 'answers.xlsx.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
  });
  await expect(page.getByText('This is an Excel workbook or a ZIP archive, not CSV.')).toBeVisible({
    timeout: 20_000,
  });
});

test('a manager may not import', async ({ page, signIn }) => {
  await signIn('manager');
  await page.goto('/imports');
  await expect(page.getByText('Your role does not allow this')).toBeVisible();
  const refused = await page.request.post('/imports/upload?name=a.csv&bytes=3');
  expect(refused.status()).toBe(403);
});
