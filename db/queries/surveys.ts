import 'server-only';
import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { surveys, surveyVersions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { MetricId } from '@/lib/metrics/definition';
import { readContent, type SurveyContent } from '@/lib/surveys/content';
import type { Question } from '@/lib/surveys/question';
import type { SurveyState } from '@/lib/surveys/vocabulary';
import { type AnswerCount, answerCounts, noAnswers } from './answer-count';

/** One wording and scale of a survey with the answers given to it. */
export type SurveyVersion = Question &
  AnswerCount & {
    readonly id: string;
    readonly version: number;
    readonly createdAt: Date;
    readonly content: SurveyContent;
  };

export type ListedSurvey = AnswerCount & {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly metric: MetricId;
  readonly state: SurveyState;
  readonly archived: boolean;
  /** The question asked now. */
  readonly latest: SurveyVersion;
  /** All wordings so far, the newest first. */
  readonly versions: readonly SurveyVersion[];
};

/** All surveys by name, archived ones too, with the answers they have had. */
export async function listSurveys(scope: Scope, on: Db = db): Promise<ListedSurvey[]> {
  return surveysWhere(scope, undefined, on);
}

/** One survey with its versions, or undefined if the workspace has none of that id. */
export async function findSurvey(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ListedSurvey | undefined> {
  const [survey] = await surveysWhere(scope, eq(surveys.id, id), on);
  return survey;
}

async function surveysWhere(scope: Scope, which: SQL | undefined, on: Db): Promise<ListedSurvey[]> {
  const [rows, answers] = await Promise.all([
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
      .where(and(eq(surveys.workspaceId, scope.workspaceId), which))
      .orderBy(asc(surveys.name), asc(surveys.id), desc(surveyVersions.version)),
    answerCounts(scope, 'surveyVersionId', on),
  ]);
  const versions = new Map<string, SurveyVersion[]>();
  for (const { version } of rows) {
    const own = versions.get(version.surveyId) ?? [];
    versions.set(version.surveyId, [...own, versionOf(version, answers.get(version.id))]);
  }
  const bySurvey = new Map(rows.map(({ survey }) => [survey.id, survey]));
  return [...bySurvey.values()].flatMap((survey) => {
    const own = versions.get(survey.id) ?? [];
    return own[0] ? listed(survey, own[0], own) : [];
  });
}

function versionOf(
  row: typeof surveyVersions.$inferSelect,
  count: AnswerCount = noAnswers,
): SurveyVersion {
  const { id, version, createdAt, question, drawing, lowLabel, highLabel, method } = row;
  const scale = { min: row.scaleMin, max: row.scaleMax, direction: row.direction };
  return {
    id,
    version,
    createdAt,
    question,
    scale,
    drawing,
    lowLabel,
    highLabel,
    method,
    content: readContent(row.content),
    ...count,
  };
}

function listed(
  { id, key, name, metric, state, archivedAt }: typeof surveys.$inferSelect,
  latest: SurveyVersion,
  versions: readonly SurveyVersion[],
): ListedSurvey {
  const days = versions.flatMap(({ lastDay }) => lastDay ?? []).sort();
  return {
    id,
    key,
    name,
    metric,
    state,
    archived: archivedAt !== null,
    latest,
    versions,
    answers: versions.reduce((sum, version) => sum + version.answers, 0),
    lastDay: days.at(-1) ?? null,
  };
}
