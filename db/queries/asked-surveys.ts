import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { surveys } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { MetricId } from '@/lib/metrics/definition';
import type { SurveyState } from '@/lib/surveys/vocabulary';

/** A survey as far as a touchpoint asks it. */
export type AskedSurvey = {
  readonly id: string;
  readonly name: string;
  readonly metric: MetricId;
  readonly state: SurveyState;
  readonly isArchived: boolean;
};

/** All surveys by name, archived ones too, without their questions and answers. */
export async function listAskedSurveys(scope: Scope, on: Db = db): Promise<AskedSurvey[]> {
  const rows = await on
    .select({
      id: surveys.id,
      name: surveys.name,
      metric: surveys.metric,
      state: surveys.state,
      archivedAt: surveys.archivedAt,
    })
    .from(surveys)
    .where(eq(surveys.workspaceId, scope.workspaceId))
    .orderBy(asc(surveys.name));
  return rows.map(({ archivedAt, ...row }) => ({ ...row, isArchived: archivedAt !== null }));
}
