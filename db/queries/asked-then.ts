import 'server-only';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { auditLog, surveys, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';

/**
 * Whether a question was asked at a touchpoint at a moment: its survey was live,
 * and neither of them archived. What state a survey had, the log of changes tells:
 * the first change after the moment says what was before it.
 */
export async function wasAsked(
  scope: Scope,
  { surveyId, touchpointId }: { readonly surveyId: string; readonly touchpointId: string },
  at: Date,
  on: Db = db,
): Promise<boolean> {
  const { workspaceId } = scope;
  const [now] = await on
    .select({
      state: surveys.state,
      surveyArchivedAt: surveys.archivedAt,
      touchpointArchivedAt: touchpoints.archivedAt,
    })
    .from(surveys)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.workspaceId, workspaceId), eq(touchpoints.id, touchpointId)),
    )
    .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyId)));
  if (!now) return false;
  const wasArchived = [now.surveyArchivedAt, now.touchpointArchivedAt].some(
    (archivedAt) => archivedAt !== null && archivedAt <= at,
  );
  if (wasArchived) return false;
  const [next] = await on
    .select({ before: sql<string | null>`${auditLog.details} ->> 'before'` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.workspaceId, workspaceId),
        gt(auditLog.at, at),
        eq(auditLog.action, 'survey.state-changed'),
        sql`${auditLog.details} ->> 'id' = ${surveyId}`,
      ),
    )
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(1);
  return (next?.before ?? now.state) === 'live';
}
