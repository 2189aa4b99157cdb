import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { countAnew } from './count-anew';
import { onDatabase } from './sign-in';

/** Answers to one CES question on 1–7, by touchpoint and channel, given today. */
export type GivenCell = {
  touchpoint: string;
  channel: string;
  /** How many answers each score received. */
  scores: Readonly<Record<number, number>>;
  /** Days ago; today if left out. */
  ago?: number;
  comment?: string;
};

const keyOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Writes answers straight into a workspace that has none, and counts them; returns their ids. */
export async function givenAnswers(
  databaseUrl: string,
  workspaceId: string,
  cells: readonly GivenCell[],
): Promise<string[]> {
  const named = (name: string) => ({ workspaceId, id: newId(), key: keyOf(name), name });
  const touchpoints = [...new Set(cells.map(({ touchpoint }) => touchpoint))].map(named);
  const channels = [...new Set(cells.map(({ channel }) => channel))].map(named);
  const idOf = (entries: readonly { id: string; name: string }[], name: string) =>
    entries.find((entry) => entry.name === name)?.id ?? '';
  const survey = { ...named('Effort'), metric: 'ces' as const };
  const surveyVersionId = newId();
  const segmentId = newId();
  const customer = { workspaceId, id: newId(), externalId: 'c-1', name: 'Maren Holt' };

  const answers = cells.flatMap(({ touchpoint, channel, scores, ago = 0, comment }) => {
    const answeredAt = new Date(Date.now() - ago * 86_400_000);
    return Object.entries(scores).flatMap(([score, n]) =>
      Array.from({ length: n }, () => ({
        workspaceId,
        id: newId(),
        surveyVersionId,
        touchpointId: idOf(touchpoints, touchpoint),
        channelId: idOf(channels, channel),
        segmentId,
        customerId: customer.id,
        score: Number(score),
        comment: comment ?? null,
        source: 'api' as const,
        answeredAt,
        day: answeredAt.toISOString().slice(0, 10),
        idempotencyKey: newId(),
      })),
    );
  });
  await onDatabase(databaseUrl, async (db) => {
    await db.insert(schema.touchpoints).values(touchpoints);
    await db.insert(schema.channels).values(channels);
    await db.insert(schema.surveys).values(survey);
    await db.insert(schema.surveyVersions).values({
      workspaceId,
      id: surveyVersionId,
      surveyId: survey.id,
      version: 1,
      question: 'How easy was it?',
      scaleMin: 1,
      scaleMax: 7,
      direction: 'ease',
      lowLabel: 'Very hard',
      highLabel: 'Very easy',
    });
    await db
      .insert(schema.segments)
      .values({ workspaceId, id: segmentId, attributes: {}, fingerprint: '[]' });
    await db.insert(schema.customers).values(customer);
    await db.insert(schema.responses).values(answers);
  });
  await countAnew(databaseUrl, workspaceId);
  return answers.map(({ id }) => id);
}
