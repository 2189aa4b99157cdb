import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { responses, scoreDays, surveys, surveyVersions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { MetricId } from '@/lib/metrics/definition';
import { readContent, type SurveyContent } from '@/lib/surveys/content';
import type { SurveyDraft } from '@/lib/surveys/content-edit';
import { surveyEditEffect } from '@/lib/surveys/edit-effect';
import { type EditEffect, type Question, questionProblems } from '@/lib/surveys/question';
import type { SurveyState } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { insertNamed, renamable } from './named-rows';

export type NewSurvey = Question & {
  name: string;
  metric: MetricId;
  /** What is asked beside the score, and the words around it; left out, the defaults. */
  content?: SurveyContent | undefined;
  /** Live unless said otherwise. */
  state?: SurveyState;
};

/**
 * Adds a survey with the first version of its question. Its key is made of the
 * name and stays, whatever the name becomes.
 *
 * @throws {AppError} `invalid` if the metric is not measured on the scale, `conflict` if the name is taken
 */
export async function createSurvey(
  scope: Scope,
  survey: NewSurvey,
  on: Db = db,
): Promise<{ id: string; key: string; versionId: string }> {
  assertScorable(survey.metric, survey);
  const { metric, state = 'live', content = readContent({}) } = survey;
  const name = survey.name.trim();
  return on.transaction(async (tx) => {
    const added = await insertNamed({
      what: 'survey',
      name,
      list: () => tx.select().from(surveys).where(mine(scope)),
      insert: async (key) => {
        const [row] = await tx
          .insert(surveys)
          .values({ workspaceId: scope.workspaceId, key, name, metric, state })
          .onConflictDoNothing()
          .returning({ id: surveys.id, key: surveys.key });
        return row;
      },
    });
    const worded = { question: questionOf(survey), content };
    const versionId = await insertVersion(scope, { surveyId: added.id, version: 1 }, worded, tx);
    const details = { ...added, name, metric, state, ...worded.question, content: survey.content };
    await audit(scope, 'survey.created', details, tx);
    return { ...added, versionId };
  });
}

/**
 * Renames a survey and changes its question. Answers keep the question they were
 * given to: once there are any, a changed wording, scale or drawing, further
 * question or translation becomes a new version; until then it is edited in
 * place, as thanks and mails always are. The metric of a survey stays.
 * Without `content`, everything beside the question stays.
 *
 * @returns what it did to the numbers, and the version asked from now on
 * @throws {AppError} `not-found`; `invalid` if the metric is not measured on the scale; `conflict` if the name is taken
 */
export async function editSurvey(
  scope: Scope,
  id: string,
  edit: Question & { name: string; content?: SurveyContent | undefined },
  on: Db = db,
): Promise<{ effect: EditEffect; versionId: string }> {
  return on.transaction(async (tx) => {
    const all = await tx.select().from(surveys).where(mine(scope)).for('update');
    const before = renamable('survey', all, { id, name: edit.name });
    assertScorable(before.metric, edit);

    const latest = await lockLatestVersion(scope, id, tx);
    const was = wordedAs(latest);
    const now = { question: questionOf(edit), content: edit.content ?? was.content };
    const answered = await hasAnswers(scope, latest.id, tx);
    const effect = surveyEditEffect(was, now, answered);
    const versionId = await saveVersion(scope, latest, now, effect, tx);
    const name = edit.name.trim();
    if (name !== before.name) {
      await tx
        .update(surveys)
        .set({ name })
        .where(and(mine(scope), eq(surveys.id, id)));
    }
    if (name !== before.name || effect !== 'none') {
      const contents = edit.content
        ? { before: { content: was.content }, after: { content: now.content } }
        : {};
      const change = {
        before: { name: before.name, ...was.question, ...contents.before },
        after: { name, ...now.question, ...contents.after },
      };
      await audit(scope, 'survey.edited', { id, key: before.key, effect, ...change }, tx);
    }
    return { effect, versionId };
  });
}

function assertScorable(metric: MetricId, question: Question): void {
  const { scale, method } = questionProblems(metric, question);
  const problem = scale ?? method;
  if (problem) throw refusal('invalid', problem);
}

type VersionRow = typeof surveyVersions.$inferSelect;

function wordedAs(row: VersionRow): SurveyDraft {
  return {
    question: {
      question: row.question,
      scale: { min: row.scaleMin, max: row.scaleMax, direction: row.direction },
      drawing: row.drawing,
      lowLabel: row.lowLabel,
      highLabel: row.highLabel,
      method: row.method,
    },
    content: readContent(row.content),
  };
}

function questionOf({ question, scale, drawing, lowLabel, highLabel, method }: Question): Question {
  return { question, scale, drawing, lowLabel, highLabel, method };
}

function columnsOf({ question: { scale, ...rest }, content }: SurveyDraft) {
  return {
    content,
    question: rest.question,
    scaleMin: scale.min,
    scaleMax: scale.max,
    direction: scale.direction,
    drawing: rest.drawing,
    lowLabel: rest.lowLabel,
    highLabel: rest.highLabel,
    method: rest.method,
  };
}

/** Locked against answers being written to it, so that it cannot be edited under them. */
async function lockLatestVersion(scope: Scope, surveyId: string, tx: Db): Promise<VersionRow> {
  const [latest] = await tx
    .select()
    .from(surveyVersions)
    .where(and(ours(scope), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.version))
    .limit(1)
    .for('update');
  if (!latest) throw new Error('a survey has no version');
  return latest;
}

/** Whether a version was ever answered; the rollup nearly always knows without a look at the answers. */
async function hasAnswers(scope: Scope, versionId: string, tx: Db): Promise<boolean> {
  const [counted] = await tx
    .select({ day: scoreDays.day })
    .from(scoreDays)
    .where(
      and(eq(scoreDays.workspaceId, scope.workspaceId), eq(scoreDays.surveyVersionId, versionId)),
    )
    .limit(1);
  if (counted) return true;
  const [kept] = await tx
    .select({ id: responses.id })
    .from(responses)
    .where(
      and(eq(responses.workspaceId, scope.workspaceId), eq(responses.surveyVersionId, versionId)),
    )
    .limit(1);
  return kept !== undefined;
}

async function saveVersion(
  scope: Scope,
  latest: VersionRow,
  worded: SurveyDraft,
  effect: EditEffect,
  tx: Db,
): Promise<string> {
  if (effect === 'none') return latest.id;
  if (effect === 'in-place') {
    await tx
      .update(surveyVersions)
      .set(columnsOf(worded))
      .where(and(ours(scope), eq(surveyVersions.id, latest.id)));
    return latest.id;
  }
  const next = { surveyId: latest.surveyId, version: latest.version + 1 };
  return insertVersion(scope, next, worded, tx);
}

async function insertVersion(
  scope: Scope,
  which: { surveyId: string; version: number },
  worded: SurveyDraft,
  tx: Db,
): Promise<string> {
  const [row] = await tx
    .insert(surveyVersions)
    .values({ workspaceId: scope.workspaceId, ...which, ...columnsOf(worded) })
    .returning({ id: surveyVersions.id });
  if (!row) throw new Error('a survey version was not inserted');
  return row.id;
}

function mine(scope: Scope) {
  return eq(surveys.workspaceId, scope.workspaceId);
}

function ours(scope: Scope) {
  return eq(surveyVersions.workspaceId, scope.workspaceId);
}
