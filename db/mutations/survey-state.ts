import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { surveys } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { SurveyState } from '@/lib/surveys/vocabulary';
import { audit } from './audit';
import { assertFound } from './named-rows';

/**
 * Puts a survey live, pauses it or makes it a draft again. Repeating it changes
 * nothing, and nothing is said in the audit log then.
 *
 * @throws {AppError} `not-found`
 */
export async function setSurveyState(
  scope: Scope,
  id: string,
  state: SurveyState,
  on: Db = db,
): Promise<void> {
  const one = and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, id));
  await on.transaction(async (tx) => {
    const [found] = await tx.select().from(surveys).where(one).for('update');
    assertFound('survey', found);
    if (found.state === state) return;
    await tx.update(surveys).set({ state }).where(one);
    const details = { id, key: found.key, before: found.state, after: state };
    await audit(scope, 'survey.state-changed', details, tx);
  });
}
