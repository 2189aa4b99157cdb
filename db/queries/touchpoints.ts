import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Asking } from '@/lib/surveys/asking-input';
import { readRules } from '@/lib/surveys/delivery-rules';
import type { JourneyStage } from '@/lib/surveys/vocabulary';
import { type AnswerCount, answerCounts, noAnswers } from './answer-count';

export type ListedTouchpoint = AnswerCount & {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly stage: JourneyStage;
  readonly eventKey: string | null;
  readonly archived: boolean;
};

/** All touchpoints by name, archived ones too, with the answers they have had. */
export async function listTouchpoints(scope: Scope, on: Db = db): Promise<ListedTouchpoint[]> {
  const [rows, answers] = await Promise.all([
    on
      .select()
      .from(touchpoints)
      .where(eq(touchpoints.workspaceId, scope.workspaceId))
      .orderBy(asc(touchpoints.name)),
    answerCounts(scope, 'touchpointId', on),
  ]);
  return rows.map((row) => listed(row, answers.get(row.id)));
}

/** One touchpoint, or undefined if the workspace has none of that id. */
export async function findTouchpoint(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ListedTouchpoint | undefined> {
  const [[row], answers] = await Promise.all([
    on
      .select()
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, scope.workspaceId), eq(touchpoints.id, id))),
    answerCounts(scope, 'touchpointId', on),
  ]);
  return row && listed(row, answers.get(id));
}

/** What every touchpoint asks when its event comes, by the id of the touchpoint. */
export async function askingByTouchpoint(
  scope: Scope,
  on: Db = db,
): Promise<ReadonlyMap<string, Asking>> {
  const rows = await on
    .select({
      id: touchpoints.id,
      surveyId: touchpoints.surveyId,
      channelId: touchpoints.channelId,
      rules: touchpoints.rules,
    })
    .from(touchpoints)
    .where(eq(touchpoints.workspaceId, scope.workspaceId));
  return new Map(
    rows.map(({ id, rules, ...asking }) => [id, { ...asking, rules: readRules(rules) }]),
  );
}

function listed(
  row: typeof touchpoints.$inferSelect,
  count: AnswerCount = noAnswers,
): ListedTouchpoint {
  const { id, key, name, stage, eventKey, archivedAt } = row;
  return { id, key, name, stage, eventKey, archived: archivedAt !== null, ...count };
}
