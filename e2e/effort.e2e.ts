import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { expectAccessible } from './accessibility';
import { countAnew } from './count-anew';
import { expect, test } from './fixtures';
import { onDatabase } from './sign-in';

const dayLength = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * dayLength).toISOString().slice(0, 10);

/** So many customers of one effort answer half a year ago, some of whom left a month ago. */
type Group = { score: number | null; customers: number; left: number };

const groups: readonly Group[] = [
  { score: 2, customers: 60, left: 24 },
  { score: 4, customers: 40, left: 6 },
  { score: 7, customers: 100, left: 10 },
  { score: null, customers: 50, left: 5 },
];

/** Customers who pay 100 a month, with their answers to one CES question on 1–7. */
async function tellEffort(databaseUrl: string, workspaceId: string): Promise<void> {
  const ids = {
    touchpoint: newId(),
    channel: newId(),
    survey: newId(),
    version: newId(),
    segment: newId(),
  };
  const everybody = groups.flatMap(({ score, customers, left }) =>
    Array.from({ length: customers }, (_, at) => ({ id: newId(), score, hasLeft: at < left })),
  );
  await onDatabase(databaseUrl, async (db) => {
    await db
      .insert(schema.touchpoints)
      .values({ workspaceId, id: ids.touchpoint, key: 'support', name: 'Support' });
    await db
      .insert(schema.channels)
      .values({ workspaceId, id: ids.channel, key: 'phone', name: 'Phone', kind: 'phone' });
    await db
      .insert(schema.surveys)
      .values({ workspaceId, id: ids.survey, key: 'ces', name: 'Effort', metric: 'ces' });
    await db.insert(schema.surveyVersions).values({
      workspaceId,
      id: ids.version,
      surveyId: ids.survey,
      version: 1,
      question: 'How easy was it?',
      scaleMin: 1,
      scaleMax: 7,
      direction: 'ease',
      lowLabel: 'very hard',
      highLabel: 'very easy',
    });
    await db
      .insert(schema.segments)
      .values({ workspaceId, id: ids.segment, attributes: {}, fingerprint: '{}' });
    await db
      .insert(schema.customers)
      .values(everybody.map(({ id }) => ({ workspaceId, id, externalId: id })));
    await db.insert(schema.responses).values(
      everybody.flatMap(({ id, score }) =>
        score === null
          ? []
          : [
              {
                workspaceId,
                surveyVersionId: ids.version,
                touchpointId: ids.touchpoint,
                channelId: ids.channel,
                segmentId: ids.segment,
                customerId: id,
                score,
                source: 'api' as const,
                answeredAt: new Date(Date.now() - 180 * dayLength),
                day: dayAgo(180),
                idempotencyKey: newId(),
              },
            ],
      ),
    );
    await db
      .insert(schema.valueSettings)
      .values({ workspaceId, baseCurrency: 'EUR', grossMargin: 80 });
    await db.insert(schema.subscriptions).values(
      everybody.map(({ id, hasLeft }) => ({
        workspaceId,
        customerId: id,
        externalId: id,
        plan: 'Pro',
        amount: 100,
        mrr: 100,
        mrrBase: 100,
        currency: 'EUR',
        startedOn: dayAgo(400),
        endedOn: hasLeft ? dayAgo(30) : null,
      })),
    );
  });
  await countAnew(databaseUrl, workspaceId);
}

test('a manager reads what effort costs, chooses the days, and drills to the answers @phone', async ({
  page,
  signIn,
  installation,
  isMobile,
}) => {
  test.slow();
  const { workspaceId } = await signIn('manager');
  await tellEffort(installation.databaseUrl, workspaceId);
  await page.goto('/effort');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Customers who found it hard left 4.0 times as often within 90 days as those who found it easy (95 %: 2.1–7.8).',
  );
  const bands = page.getByRole('table', { name: 'Who left, by CES' });
  await expect(bands.getByRole('row', { name: /1–3 hard/ })).toContainText('40.0 %');
  await expect(bands.getByRole('row', { name: /no answer/ })).toContainText('10.0 %');
  const risk = page.getByRole('table', { name: 'Revenue at risk' });
  await expect(risk.getByRole('row', { name: /1–3 hard/ })).toContainText('€1,440');
  await expectAccessible(page);
  // What follows is the same on a phone.
  if (isMobile) return;

  await bands.getByRole('link', { name: '1–3 hard' }).click();
  await expect(page).toHaveURL(/\/responses\?.*metric=ces&points=1,2,3/);
  await page.goBack();
  await page.getByRole('link', { name: '180 days' }).click();
  await expect(page).toHaveURL('/effort?lag=180');
});

test('it says what is missing, and where to get it', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/effort');
  await expect(page.getByRole('heading', { name: 'No subscriptions yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import subscriptions' })).toBeVisible();
  await expectAccessible(page);
});
