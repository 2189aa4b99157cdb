import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';

test('a survey from a standard question, seen as respondents see it @phone', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/surveys');
  await page.getByRole('link', { name: 'Add the first' }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue(
    'Northwind Rail made it easy for me to handle my issue.',
  );
  await page.getByLabel('Name').fill('Effort after support');
  await page.getByRole('link', { name: /CES 1\.0, effort/ }).click();
  await expect(page.getByRole('radio', { name: /it was hard/ })).toBeChecked();
  await expect(page.getByLabel('Name')).toHaveValue('Effort after support');
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Question' }).fill('How hard was it?');
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
  await page.getByRole('textbox', { name: 'Question' }).fill('Would you recommend us?');
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
