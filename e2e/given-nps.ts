import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { onDatabase } from './sign-in';

type Named = { readonly key: string; readonly name: string };

/** Writes one NPS survey, a touchpoint and the channel `phone` into a workspace. */
export async function givenNps(
  databaseUrl: string,
  workspaceId: string,
  { survey, touchpoint }: { survey: Named; touchpoint: Named },
): Promise<void> {
  const surveyId = newId();
  await onDatabase(databaseUrl, async (db) => {
    await db.insert(schema.touchpoints).values({ workspaceId, id: newId(), ...touchpoint });
    await db
      .insert(schema.channels)
      .values({ workspaceId, id: newId(), key: 'phone', name: 'Phone', kind: 'phone' });
    await db.insert(schema.surveys).values({ workspaceId, id: surveyId, ...survey, metric: 'nps' });
    await db.insert(schema.surveyVersions).values({
      workspaceId,
      id: newId(),
      surveyId,
      version: 1,
      question: 'How likely are you to recommend us?',
      scaleMin: 0,
      scaleMax: 10,
      direction: 'ease',
      lowLabel: 'Not at all',
      highLabel: 'Extremely',
    });
  });
}
