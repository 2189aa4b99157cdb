import { and, eq, gt } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { setArchived } from '@/db/mutations/archive-entry';
import { setSurveyState } from '@/db/mutations/survey-state';
import { auditLog, surveys } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import type { SurveyState } from '@/lib/surveys/vocabulary';
import { wasAsked } from './asked-then';

const at = (clock: string) => new Date(`2026-03-03T${clock}:00Z`);

test('what was asked when is known from the log of changes', async () => {
  const { scope, touchpoints } = await testWorkspace();
  const touchpointId = touchpoints.support;
  const [survey] = await db
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.key, 'ces')));
  const surveyId = survey?.id ?? '';
  const move = async (state: SurveyState, clock: string) => {
    await setSurveyState(scope, surveyId, state);
    const mine = eq(auditLog.workspaceId, scope.workspaceId);
    await db
      .update(auditLog)
      .set({ at: at(clock) })
      .where(and(mine, gt(auditLog.at, at('23:00'))));
  };
  const asked = (clock: string) => wasAsked(scope, { surveyId, touchpointId }, at(clock));
  expect(await asked('08:00')).toBe(true);
  await move('paused', '08:30');
  await move('live', '09:00');
  await move('draft', '10:00');
  const all = await Promise.all(['08:00', '08:45', '09:30', '10:30'].map(asked));
  expect(all).toEqual([true, false, true, false]);
  await setArchived(scope, 'touchpoint', touchpointId, at('09:15'));
  expect([await asked('09:10'), await asked('09:20')]).toEqual([true, false]);
  const elsewhere = await testWorkspace();
  expect(await wasAsked(elsewhere.scope, { surveyId, touchpointId }, at('08:00'))).toBe(false);
});
