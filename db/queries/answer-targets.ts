import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { channels, surveys, surveyVersions, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { MetricId } from '@/lib/metrics/definition';

export type Target = { readonly id: string; readonly name: string; readonly archived: boolean };

export type TargetVersion = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly createdAt: Date;
};

export type TargetSurvey = Target & {
  readonly metric: MetricId;
  readonly versions: readonly TargetVersion[];
};

/** What an answer from outside may name, by key. */
export type AnswerTargets = {
  readonly touchpoints: ReadonlyMap<string, Target>;
  readonly channels: ReadonlyMap<string, Target>;
  /** Versions in their order, at least one. */
  readonly surveys: ReadonlyMap<string, TargetSurvey>;
};

export async function answerTargets(scope: Scope, on: Db = db): Promise<AnswerTargets> {
  const [touchpointRows, channelRows, surveyRows] = await Promise.all([
    on.select().from(touchpoints).where(eq(touchpoints.workspaceId, scope.workspaceId)),
    on.select().from(channels).where(eq(channels.workspaceId, scope.workspaceId)),
    on
      .select({ survey: surveys, version: surveyVersions })
      .from(surveys)
      .innerJoin(
        surveyVersions,
        and(
          eq(surveyVersions.workspaceId, surveys.workspaceId),
          eq(surveyVersions.surveyId, surveys.id),
        ),
      )
      .where(eq(surveys.workspaceId, scope.workspaceId))
      .orderBy(asc(surveyVersions.version)),
  ]);
  const versions = new Map<string, TargetVersion[]>();
  for (const { survey, version } of surveyRows) {
    versions.set(survey.key, [...(versions.get(survey.key) ?? []), targetVersion(version)]);
  }
  return {
    touchpoints: new Map(touchpointRows.map((row) => [row.key, target(row)])),
    channels: new Map(channelRows.map((row) => [row.key, target(row)])),
    surveys: new Map(
      surveyRows.map(({ survey }) => [
        survey.key,
        { ...target(survey), metric: survey.metric, versions: versions.get(survey.key) ?? [] },
      ]),
    ),
  };
}

function target(row: { id: string; name: string; archivedAt: Date | null }): Target {
  return { id: row.id, name: row.name, archived: row.archivedAt !== null };
}

function targetVersion(row: typeof surveyVersions.$inferSelect): TargetVersion {
  return { id: row.id, min: row.scaleMin, max: row.scaleMax, createdAt: row.createdAt };
}
