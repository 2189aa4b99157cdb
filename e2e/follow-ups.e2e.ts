import { eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { givenAnswers } from './given-answers';
import { onDatabase } from './sign-in';

const hour = 3_600_000;

/** Calls that somebody is owed: one an hour overdue with most at stake, others due tomorrow. */
async function owed(databaseUrl: string, workspaceId: string): Promise<void> {
  const answers = await givenAnswers(databaseUrl, workspaceId, [
    {
      touchpoint: 'Support case',
      channel: 'Phone',
      scores: { 1: 1, 2: 2 },
      comment: 'The menu asked five things',
    },
  ]);
  await onDatabase(databaseUrl, async (db) => {
    const [place] = await db
      .select()
      .from(schema.touchpoints)
      .where(eq(schema.touchpoints.workspaceId, workspaceId));
    const [customer] = await db
      .select()
      .from(schema.customers)
      .where(eq(schema.customers.workspaceId, workspaceId));
    await db.insert(schema.valueSettings).values({ workspaceId, baseCurrency: 'GBP' });
    await db.insert(schema.followUps).values(
      answers.map((responseId, at) => ({
        workspaceId,
        id: newId(),
        responseId,
        customerId: customer?.id ?? null,
        touchpointId: place?.id ?? '',
        stake: at === 0 ? 42_000 : null,
        rule: 'low',
        dueAt: new Date(Date.now() + (at === 0 ? -hour : 24 * hour)),
        answeredAt: new Date(),
      })),
    );
  });
}

test('calls are worked off by keyboard, and a move can be taken back', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  await owed(installation.databaseUrl, workspaceId);
  await page.goto('/follow-ups');
  await expect(page.getByRole('heading', { name: '3 calls are waiting' })).toBeVisible();
  const rows = page.locator('[data-follow-up]');
  await expect(rows.first()).toContainText('£420');
  await expect(rows.first()).toContainText('1 hour overdue');
  await expectAccessible(page);

  await page.keyboard.press('j');
  await expect(rows.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByText('Maren Holt is yours')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByText('Maren Holt: contacted')).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 calls are waiting' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: '3 calls are waiting' })).toBeVisible();

  await page.getByRole('link', { name: 'Mine, off' }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole('link').click();
  await page.getByLabel('Note').fill('Rang, will call back');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.getByText('Rang, will call back')).toBeVisible();
  await page.getByRole('button', { name: 'Solved' }).click();
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
  await expectAccessible(page);
});

test('a rule is made where the empty list points, and changed in its place', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/follow-ups');
  await page.getByRole('link', { name: 'Make a rule' }).click();
  await page.getByLabel('Call within, in hours').fill('24');
  await page.getByRole('button', { name: 'Add the rule' }).click();
  await expect(page.getByText('The rule holds for answers from now on.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Hard, dissatisfied, detractors/ })).toContainText(
    '24 h',
  );
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Change the rule for Hard/ }).click();
  await expect(page.getByRole('heading', { name: 'Change the rule' })).toBeVisible();
  const hours = page.getByLabel('Call within, in hours');
  await expect(hours).toHaveValue('24');
  await page.getByLabel('Answers').selectOption('Neutral, passives');
  await hours.fill('half a day');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write a number of hours.')).toBeVisible();
  await expect(hours).toHaveValue('half a day');
  await expect(page.getByLabel('Answers')).toHaveValue('middle');
  await expectAccessible(page);
  await hours.fill('4');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The rule is changed.')).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveText([/Neutral, passives/]);
  await expect(page.getByRole('row', { name: /Neutral, passives/ })).toContainText('4 h');
});

test('an admin erases a customer, and the scores stay', async ({ page, signIn, installation }) => {
  const { workspaceId } = await signIn('admin');
  await owed(installation.databaseUrl, workspaceId);
  await page.goto('/responses?metric=ces');
  await page.getByRole('link', { name: 'Maren Holt' }).first().click();
  await expect(page.getByRole('heading', { name: 'Maren Holt' })).toBeVisible();
  await expectAccessible(page);
  const file = await page.request.get(`${page.url()}/export`);
  expect(await file.text()).toContain('The menu asked five things');
  await page.getByRole('button', { name: 'Erase Maren Holt' }).click();
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await expect(page.getByRole('heading', { name: 'This person was erased' })).toBeVisible();
  await page.goto('/responses?metric=ces');
  await expect(page.getByRole('heading', { name: '3 CES answers' })).toBeVisible();
  await expect(page.getByText('Maren Holt')).toHaveCount(0);
  await expect(page.getByText('The menu asked five things')).toHaveCount(0);
});
