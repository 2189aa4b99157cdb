import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { countAnew } from './count-anew';
import { onDatabase } from './sign-in';

const dayLength = 86_400_000;

/** So many answers of each score, so many days ago. */
type Told = {
  touchpoint: 'support' | 'signup';
  channel: 'phone' | 'chat';
  daysAgo: number;
  scores: Record<number, number>;
};

const easy = { 7: 30, 6: 20, 5: 10 };
const hard = { 1: 20, 2: 20, 5: 20 };

const told: readonly Told[] = [
  { touchpoint: 'support', channel: 'phone', daysAgo: 110, scores: easy },
  { touchpoint: 'support', channel: 'phone', daysAgo: 10, scores: hard },
  { touchpoint: 'support', channel: 'chat', daysAgo: 110, scores: easy },
  { touchpoint: 'support', channel: 'chat', daysAgo: 10, scores: easy },
  { touchpoint: 'signup', channel: 'chat', daysAgo: 110, scores: easy },
  { touchpoint: 'signup', channel: 'chat', daysAgo: 10, scores: easy },
];

/**
 * Answers to one CES question (1–7, high = easy) in a workspace: 180 in the last
 * 90 days, 180 in the 90 before. Phone support got harder, all else held.
 */
export async function tellPhoneStory(databaseUrl: string, workspaceId: string): Promise<void> {
  const ids = {
    support: newId(),
    signup: newId(),
    phone: newId(),
    chat: newId(),
    survey: newId(),
    version: newId(),
    segment: newId(),
  };
  await onDatabase(databaseUrl, async (db) => {
    await db.insert(schema.touchpoints).values([
      { workspaceId, id: ids.support, key: 'support', name: 'Support case solved' },
      { workspaceId, id: ids.signup, key: 'signup', name: 'Signup' },
    ]);
    await db.insert(schema.channels).values([
      { workspaceId, id: ids.phone, key: 'phone', name: 'Phone', kind: 'phone' },
      { workspaceId, id: ids.chat, key: 'chat', name: 'Chat', kind: 'chat' },
    ]);
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
    const cells = told.map(({ touchpoint, channel, daysAgo, scores }) => {
      const answeredAt = new Date(Date.now() - daysAgo * dayLength);
      return {
        answeredAt,
        scores,
        place: {
          workspaceId,
          surveyVersionId: ids.version,
          touchpointId: ids[touchpoint],
          channelId: ids[channel],
          segmentId: ids.segment,
          day: answeredAt.toISOString().slice(0, 10),
        },
      };
    });
    await db.insert(schema.responses).values(
      cells.flatMap(({ place, scores, answeredAt }) =>
        Object.entries(scores).flatMap(([score, n]) =>
          Array.from({ length: n }, (_, at) => ({
            ...place,
            id: newId(),
            score: Number(score),
            comment: score === '1' && at === 0 ? 'Third call. Nobody knew the case.' : null,
            source: 'api' as const,
            answeredAt,
            idempotencyKey: newId(),
          })),
        ),
      ),
    );
  });
  await countAnew(databaseUrl, workspaceId);
}
