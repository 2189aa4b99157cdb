import { eq } from 'drizzle-orm';
import * as schema from '@/db/schema';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { givenAnswers } from './given-answers';
import { givenKey } from './given-key';
import { onDatabase } from './sign-in';

test('an answer appears on an open list, is tagged by rule and by hand, and is found by its tag', async ({
  page,
  request,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('manager');
  const { databaseUrl } = installation;
  await givenAnswers(databaseUrl, workspaceId, [
    { touchpoint: 'Support case', channel: 'Phone', scores: { 6: 3 }, comment: 'All fine' },
  ]);
  const key = await givenKey(databaseUrl, workspaceId, 'manager');

  await page.goto('/tags');
  await page.getByLabel('Name').fill('Waiting time');
  await page.getByLabel(/Words or phrases/).fill('wait*');
  await page.getByRole('button', { name: 'Make the tag' }).click();
  await expect(page.getByRole('heading', { name: 'The tag “Waiting time”' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/responses?metric=ces');
  await expect(page.getByRole('heading', { name: '3 CES answers' })).toBeVisible();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const sent = await request.post('/api/v1/responses', {
    headers: { authorization: `Bearer ${key}` },
    data: {
      id: 'live-1',
      survey: 'effort',
      touchpoint: 'support-case',
      channel: 'phone',
      score: 2,
      comment: 'I was waiting for an hour',
      language: 'en',
    },
  });
  expect(sent.status()).toBe(201);
  await expect(page.getByText('“I was waiting for an hour”')).toBeVisible();
  await expect(page.getByText('1 new answer')).toBeVisible();
  await expect(page.getByRole('heading', { name: '4 CES answers' })).toBeVisible();
  await expect(page.getByRole('row', { name: /waiting for an hour/ })).toContainText(
    'Waiting time',
  );

  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Tag the chosen' }).click();
  await expect(page.getByText('1 answer got the tag.')).toBeVisible();
  await page.goto('/responses?metric=ces&tag=waiting-time');
  await expect(page.getByRole('link', { name: /Remove the filter Tag/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 CES answers' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('searchbox').fill('waited hours');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.locator('mark').first()).toHaveText('waiting');
});

test('the response rate counts invitations by the day they were sent @phone', async ({
  page,
  signIn,
  installation,
}) => {
  const { workspaceId } = await signIn('viewer');
  const { databaseUrl } = installation;
  await page.goto('/response-rate');
  await expect(page.getByRole('heading', { name: 'Nobody was asked' })).toBeVisible();
  await givenAnswers(databaseUrl, workspaceId, [
    { touchpoint: 'Support case', channel: 'Phone', scores: { 6: 3 } },
  ]);
  await onDatabase(databaseUrl, async (db) => {
    const of = { workspaceId, day: new Date().toISOString().slice(0, 10), slot: 0 };
    const [touchpoint] = await db
      .select()
      .from(schema.touchpoints)
      .where(eq(schema.touchpoints.workspaceId, workspaceId));
    const [channel] = await db
      .select()
      .from(schema.channels)
      .where(eq(schema.channels.workspaceId, workspaceId));
    const [survey] = await db
      .select()
      .from(schema.surveys)
      .where(eq(schema.surveys.workspaceId, workspaceId));
    await db.insert(schema.askDays).values({
      ...of,
      surveyId: survey?.id ?? '',
      touchpointId: touchpoint?.id ?? '',
      channelId: channel?.id ?? '',
      by: 'invitation',
      invited: 130,
      delivered: 120,
      bounced: 10,
      opened: 60,
      started: 40,
      answered: 30,
    });
  });
  await page.reload();
  await expect(
    page.getByRole('heading', { name: '25.0 % of those reached answered: 30 of 120.' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto('/');
  await expect(page.getByText('response rate 25.0 % of 120')).toBeVisible();
});
