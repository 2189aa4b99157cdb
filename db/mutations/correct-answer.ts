import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { responseDetails, responses, surveyVersions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { lateReasons, type ResponseState } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { changeRollup } from './rollup';
import { tagByRule } from './tag-by-rule';
import { setResponseState } from './withdraw-responses';

/** What a respondent gives beside the score; what is left out stays as it was. */
export type AnswerParts = {
  readonly comment?: string | null | undefined;
  /** Answers to the follow-up questions, by their key. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly mayCallBack?: boolean | undefined;
};

export type Correction = AnswerParts & {
  readonly score: number;
  /** Why the change is held back; null where a person made it while the question was asked. */
  readonly quarantineReason: string | null;
};

export type Corrected = {
  readonly responseId: string;
  readonly outcome: 'changed' | 'same';
  readonly state: ResponseState;
  /** A person stood behind an answer that had been held back, so that it counts from now on. */
  readonly isFreed: boolean;
};

/**
 * Changes an answer that was given: the rollup loses the old score and gains
 * the new one, the answer keeps its id. What looks automated changes nothing;
 * what a person says frees an answer that was held back for looking so. What came
 * too late to count belongs to an answer that is held back already, and waits there.
 *
 * @throws {AppError} `not-found` if there is no such answer, `invalid` if the
 *   score is not on the scale of the question as it was asked
 */
export async function correctAnswer(
  scope: Scope,
  responseId: string,
  correction: Correction,
  now: Date,
  tx: Db,
): Promise<Corrected> {
  const before = await lockedAnswer(scope, responseId, tx);
  const { score, quarantineReason } = correction;
  const isHeld = before.state === 'quarantined' && before.quarantineReason !== null;
  const isLate = lateReasons.some((reason) => reason === quarantineReason);
  if (quarantineReason !== null && !(isLate && isHeld)) {
    return { responseId, outcome: 'same', state: before.state, isFreed: false };
  }
  if (!Number.isInteger(score) || score < before.min || score > before.max) {
    throw refusal('invalid', 'answer.off-scale', { score, min: before.min, max: before.max });
  }
  const isNew = score !== before.score;
  await writeWords(scope, responseId, before, correction.comment, tx);
  await writeDetails(scope, responseId, { ...correction, changedAt: isNew ? now : undefined }, tx);
  if (isNew) await moveScore(scope, responseId, before, score, tx);
  const isFreed = isHeld && quarantineReason === null;
  if (isFreed) await setResponseState(scope, [responseId], 'counted', tx);
  return {
    responseId,
    outcome: isNew || isFreed ? 'changed' : 'same',
    state: isFreed ? 'counted' : before.state,
    isFreed,
  };
}

async function writeWords(
  scope: Scope,
  responseId: string,
  before: LockedAnswer,
  comment: string | null | undefined,
  tx: Db,
): Promise<void> {
  if (comment === undefined || comment === before.comment) return;
  await tx.update(responses).set({ comment }).where(thisAnswer(scope, responseId));
  if (comment === null) return;
  await tagByRule(scope, [{ id: responseId, comment, language: before.language }], tx);
}

async function moveScore(
  scope: Scope,
  responseId: string,
  before: LockedAnswer,
  score: number,
  tx: Db,
): Promise<void> {
  await tx.update(responses).set({ score }).where(thisAnswer(scope, responseId));
  const details = { ids: [responseId], before: { score: before.score }, after: { score } };
  await audit(scope, 'response.corrected', details, tx);
  if (before.state !== 'counted') return;
  const changes = [
    { answers: [before], sign: -1 as const },
    { answers: [{ ...before, score }], sign: 1 as const },
  ];
  await changeRollup(scope, changes, tx);
}

type LockedAnswer = Awaited<ReturnType<typeof lockedAnswer>>;

async function lockedAnswer(scope: Scope, responseId: string, tx: Db) {
  const [found] = await tx
    .select({
      score: responses.score,
      comment: responses.comment,
      language: responses.language,
      state: responses.state,
      day: responses.day,
      surveyVersionId: responses.surveyVersionId,
      touchpointId: responses.touchpointId,
      channelId: responses.channelId,
      segmentId: responses.segmentId,
      min: surveyVersions.scaleMin,
      max: surveyVersions.scaleMax,
      quarantineReason: responseDetails.quarantineReason,
    })
    .from(responses)
    .innerJoin(
      surveyVersions,
      and(
        eq(surveyVersions.workspaceId, responses.workspaceId),
        eq(surveyVersions.id, responses.surveyVersionId),
      ),
    )
    .leftJoin(
      responseDetails,
      and(
        eq(responseDetails.workspaceId, responses.workspaceId),
        eq(responseDetails.responseId, responses.id),
      ),
    )
    .where(thisAnswer(scope, responseId))
    .for('update', { of: responses });
  if (!found) throw refusal('not-found', 'answer.not-there');
  return found;
}

export type WrittenDetails = AnswerParts & {
  readonly askId?: string | undefined;
  readonly quarantineReason: string | null;
  readonly changedAt?: Date | undefined;
};

/** Writes what goes with an answer; what is left out stays as it was. */
export async function writeDetails(
  scope: Scope,
  responseId: string,
  { askId, answers, mayCallBack, quarantineReason, changedAt }: WrittenDetails,
  tx: Db,
): Promise<void> {
  const told = {
    quarantineReason,
    ...(askId === undefined ? {} : { askId }),
    ...(answers === undefined ? {} : { answers }),
    ...(mayCallBack === undefined ? {} : { mayCallBack }),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
  await tx
    .insert(responseDetails)
    .values({ workspaceId: scope.workspaceId, responseId, ...told })
    .onConflictDoUpdate({
      target: [responseDetails.workspaceId, responseDetails.responseId],
      set: told,
    });
}

function thisAnswer(scope: Scope, responseId: string) {
  return and(eq(responses.workspaceId, scope.workspaceId), eq(responses.id, responseId));
}
