import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

/** A Qualtrics export: three header lines, two previews, dates that fit two formats. */
function qualtricsFile(): Buffer {
  const header = [
    'StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,RecipientEmail,DistributionChannel,UserLanguage,Q1,Q2,Q3,Q4',
    'Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,Recipient Email,Distribution Channel,User Language,How easy was it to solve your issue?,How likely are you to recommend us?,Rate the hold music,Why?',
    Array.from({ length: 14 }, (_, at) => `"{""ImportId"":""QID${at}""}"`).join(),
  ];
  const lines = Array.from({ length: 12 }, (_, at) => {
    const recorded = `03/${String(at + 1).padStart(2, '0')}/2026 09:05`;
    const isPreview = at >= 10;
    return [
      recorded,
      recorded,
      isPreview ? 'Survey Preview' : 'IP Address',
      100,
      'True',
      recorded,
      `R_${at}`,
      `bo${at}@brightwater.example`,
      isPreview ? 'preview' : 'email',
      'EN',
      `${(at % 7) + 1} - of seven`,
      at % 11,
      (at % 5) + 1,
      at % 2 ? 'The agent knew her trade' : '',
    ].join();
  });
  return Buffer.from([...header, ...lines].join('\r\n'));
}

test('a Qualtrics export is known by its header, and its dates are asked', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/imports');
  await page
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name: 'qualtrics.csv', mimeType: 'text/csv', buffer: qualtricsFile() });
  await expect(page.getByRole('heading', { name: 'Looks like a Qualtrics export' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText('3 lines of header')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 thing needs your word', {
    timeout: 20_000,
  });

  const question = page.getByRole('group', { name: /can be read in two ways/ });
  await expect(question.getByText('Line 5: 03/02/2026 09:05 is 3 February 2026')).toBeVisible();
  await expect(question.getByText('Line 5: 03/02/2026 09:05 is 2 March 2026')).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('radio', { name: /The day comes first/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(question.getByRole('radio', { name: /The month comes first/ })).toBeChecked();

  const scores = page.getByRole('group', { name: /Which of its questions are scores/ });
  await expect(scores.getByRole('checkbox')).toHaveCount(3);
  await expect(scores.getByRole('checkbox', { name: /How easy was it/ })).toBeChecked();
  await expect(scores.getByRole('checkbox', { name: /hold music/ })).not.toBeChecked();

  const start = page.getByRole('button', { name: 'Import 20 answers' });
  await expect(start).toBeEnabled({ timeout: 20_000 });
  await expect(page.getByText('Survey preview', { exact: true })).toBeVisible();
  await start.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('20 answers added', {
    timeout: 30_000,
  });
});

test('a file that was understood wrongly is read in another way', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/imports');
  const lines = [
    'Ease of use,Date,Why',
    'one to seven,day,text',
    '5,2026-03-02,Fine',
    '4,2026-03-03,',
  ];
  await page.getByLabel('Choose a CSV file').setInputFiles({
    name: 'two-lines.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
  await expect(page.getByText('3 columns, 3 lines')).toBeVisible({ timeout: 20_000 });
  await page.getByText('How the file is read').click();
  await page.getByLabel('Header').selectOption('2 lines');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByText('3 columns, 2 lines')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('cell', { name: 'Ease of use one to seven' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 2 answers' })).toBeEnabled({
    timeout: 20_000,
  });
  await page.goto(page.url().split('?')[0] ?? '');
  await expect(page.getByText('3 columns, 2 lines')).toBeVisible();
});
