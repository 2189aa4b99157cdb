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
  await expect(page.getByRole('cell', { name: 'No such day', exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Outside 1–7', exact: true })).toBeVisible();
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

/** A survey as interviewers write it: 40 lines, only the day of the month, codes for “no answer”. */
function wideFile(): Buffer {
  const overall = ['5', '4', '3', '2', 'Blank'];
  const find = ['5', '5', '4', '1', '6'];
  const recommend = ['10', '9', '8', '3', '11'];
  const lines = Array.from({ length: 40 }, (_, at) =>
    [
      at + 1,
      (at % 28) + 1,
      'ABCD'[at % 4],
      (at % 2) + 1,
      overall[at % 5],
      find[at % 5],
      recommend[at % 5],
    ].join(),
  );
  return Buffer.from(['RESPNUM,INTDATE,BAREA,METHOD,Q7ALL,Q14FIND,NETPRO', ...lines].join('\r\n'));
}

test('a wide file with codes and days without a month becomes true numbers', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/imports');
  await page
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name: 'interviews.csv', mimeType: 'text/csv', buffer: wideFile() });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('your word', {
    timeout: 20_000,
  });
  await page.getByLabel('INTDATE becomes').selectOption('Answered at');
  await page.getByLabel('Its dates are written').selectOption('Only the day of one month: 31');
  await page.getByLabel('The month').fill('2017-05');
  await page.getByRole('button', { name: 'Settings of Q14FIND' }).click();
  await expect(page.getByLabel('Not answers')).toHaveValue('6');

  // Three questions of 40 lines; every fifth line answers none of them.
  await page.getByRole('button', { name: 'Import 96 answers' }).click({ timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('96 answers added', {
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'See them on the dashboard' }).click();
  await expect(page).toHaveURL(/from=2017-05-01&to=2017-05-28/);
  const cards = page.getByRole('region', { name: 'Metrics' });
  await expect(cards.getByText('n 32')).toHaveCount(3);
  await expect(cards).toContainText('3.75');
  await expect(cards).toContainText('50.0');
  await expect(cards).toContainText('25');

  await page.goto('/metrics/nps?from=2017-05-01&to=2017-05-28');
  await page.getByRole('button', { name: 'How this number is made' }).click();
  await expect(page.getByRole('dialog')).toContainText('25.00 (');
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

test('an import is undone from the list, and the file may come again', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/imports');
  await page.getByLabel('Choose a CSV file').setInputFiles(survey);
  await page.getByRole('button', { name: /^Import \d+ answers?$/ }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('added', { timeout: 30_000 });

  await page.goto('/imports');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('The file can be imported again.');
  await dialog.getByRole('button', { name: /^Delete \d+ answers?$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('taken out again', {
    timeout: 30_000,
  });
  await page.goto('/imports');
  await expect(page.getByText('Undone', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
