import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('a survey from a standard question, seen as respondents see it @phone', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/surveys');
  await page.getByRole('link', { name: 'Add the first' }).click();
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toHaveValue(
    'Northwind Rail made it easy for me to handle my issue.',
  );
  await page.getByLabel('Name').fill('Effort after support');
  await page.getByRole('link', { name: /CES 1\.0, effort/ }).click();
  await expect(page.getByRole('radio', { name: /it was hard/ })).toBeChecked();
  await expect(page.getByLabel('Name')).toHaveValue('Effort after support');
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('How hard was it?');
  await expect(page.getByRole('img', { name: /^Preview: How hard was it\? 1/ })).toBeVisible();
  await page.getByLabel('Scale').selectOption('1–7, 7 points');
  await page.getByLabel('Drawn as').selectOption('Faces');
  await page.getByLabel('Low end, 1').fill('');
  await page.getByRole('button', { name: 'Add survey' }).click();
  await expect(page.getByText(/^Say what the low end means/)).toBeVisible();
  await expect(page.getByLabel('Scale')).toHaveValue('1-7');
  await expect(page.getByLabel('Drawn as')).toHaveValue('faces');
  await expect(page.getByRole('radio', { name: /it was hard/ })).toBeChecked();

  await page.getByLabel('Low end, 1').fill('No effort');
  await page.getByRole('button', { name: 'Add survey' }).click();
  await expect(page.getByText('“Effort after support” is added.')).toBeVisible();
  await expectAccessible(page);
});

test('an edit says beforehand what it does', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/surveys/new?metric=nps');
  await page.getByLabel('Name').fill('Relationship');
  await page.getByRole('button', { name: 'Add survey' }).click();
  await page.getByRole('link', { name: 'Relationship' }).click();
  await page
    .getByRole('textbox', { name: 'Question', exact: true })
    .fill('Would you recommend us?');
  await expect(page.getByText('Nobody has answered this question yet')).toBeVisible();
  await page.getByRole('button', { name: 'Save survey' }).click();
  await expect(page.getByText('“Relationship” is saved.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Would you recommend us?' })).toBeVisible();
});

test('a viewer may look at surveys but not add any', async ({ page, signIn }) => {
  await signIn('viewer');
  await page.goto('/surveys');
  await expect(page.getByText('Admins add and change them.')).toBeVisible();
  await page.goto('/surveys/new');
  await expect(page.getByText('Your role does not allow this.')).toBeVisible();
});

test('a further question and a translation, as respondents will see them', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/surveys/new?metric=ces&template=ces-ease-5');
  await page.getByLabel('Name', { exact: true }).fill('Ease');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByLabel('Words of question 1').fill('What got in the way?');
  await page.getByLabel('Answer 1 to question 1', { exact: true }).fill('Waiting');
  await page.getByRole('button', { name: 'Add survey' }).click();
  await expect(page.getByText('Write this answer, or take it out.')).toBeVisible();
  await expect(page.getByLabel('Words of question 1')).toHaveValue('What got in the way?');
  await page.getByLabel('Answer 2 to question 1', { exact: true }).fill('Searching');

  await page.getByLabel('Another language').fill('pl');
  await page.getByRole('button', { name: 'Add language' }).click();
  await expect(page.getByLabel('High end in Polish')).toHaveValue('Bardzo łatwo');
  await page.getByLabel('Further question 1, answer 2 in Polish').fill('Szukanie');

  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('How easy was it to get done what you came for?')).toBeVisible();
  await page.getByLabel('Language of the preview').selectOption('Polish');
  await page.getByLabel('What respondents see').selectOption('Answered: Hard, 1–2');
  await expect(preview.getByText('Co przeszkodziło?')).toBeVisible();
  await expect(preview.getByText('Szukanie')).toBeVisible();
  await expect(preview.getByText('Waiting')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add survey' }).click();
  await expect(page.getByText('“Ease” is added.')).toBeVisible();
  await page.getByRole('link', { name: 'Ease', exact: true }).click();
  await expect(page.getByLabel('Further question 1, answer 2 in Polish')).toHaveValue('Szukanie');
});

test('a survey is tried, put live and paused, with the consequences in words', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/surveys/new?metric=nps');
  await page.getByLabel('Name', { exact: true }).fill('Relationship');
  await page.getByRole('button', { name: 'Add survey' }).click();
  await page.getByRole('link', { name: 'Relationship', exact: true }).click();
  await expect(page.getByText('Nobody is asked yet.')).toBeVisible();
  const trial = await page.getByRole('link', { name: 'Try it' }).getAttribute('href');
  await page.getByRole('button', { name: 'Put live' }).click();
  await expect(page.getByText('Touchpoints that use it invite people')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Nobody new is invited')).toBeVisible();
  await expectAccessible(page);

  await page.goto(trial ?? '');
  await expect(page.getByText('Trying out: nothing is recorded.')).toBeVisible();
});
