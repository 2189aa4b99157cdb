import 'server-only';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, intents, responseDetails, responses, surveyVersions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type AskedBy, askedBy } from '@/lib/surveys/vocabulary';
import { answerAsk, answeredDelta } from './answer-ask';
import { type AskDelta, moveAskDays } from './ask-days';
import { audit } from './audit';
import { openFollowUps } from './follow-ups';
import { setResponseState } from './withdraw-responses';

/**
 * Somebody looked at answers that were held back and found that people gave
 * them: they count from now on, here and in the response rate.
 *
 * @returns how many were released; those that were not held back are left alone
 */
export async function releaseAnswers(
  scope: Scope,
  ids: readonly string[],
  now: Date,
  on: Db = db,
): Promise<number> {
  if (ids.length === 0) return 0;
  return on.transaction(async (tx) => {
    // Invitations first, as those who answer do it.
    const theirs = await tx
      .select()
      .from(asks)
      .where(
        and(
          eq(asks.workspaceId, scope.workspaceId),
          inArray(asks.responseId, [...ids]),
          isNull(asks.answeredAt),
        ),
      )
      .orderBy(asc(asks.id))
      .for('update');
    const held = await heldAmong(scope, ids, tx);
    if (held.length === 0) return 0;
    const released = held.map(({ id }) => id);
    await setResponseState(scope, released, 'counted', tx);
    await tx
      .update(responseDetails)
      .set({ quarantineReason: null })
      .where(
        and(
          eq(responseDetails.workspaceId, scope.workspaceId),
          inArray(responseDetails.responseId, released),
        ),
      );
    const answered = theirs.filter(({ responseId }) => responseId && released.includes(responseId));
    await markAnswered(
      scope,
      answered.map(({ id }) => id),
      now,
      tx,
    );
    await openFollowUps(scope, released, now, tx);
    await audit(scope, 'responses.released', { ids: released }, tx);
    const invited = new Set(answered.map(({ responseId }) => responseId));
    await moveAskDays(
      scope,
      [
        ...answered.flatMap(answeredDelta),
        ...held.filter(({ id }) => !invited.has(id)).flatMap(openDelta),
      ],
      tx,
    );
    return released.length;
  });
}

/**
 * Takes answers that were held back out for good; they stay listed as taken out.
 *
 * @returns how many were dismissed
 */
export async function dismissAnswers(
  scope: Scope,
  ids: readonly string[],
  on: Db = db,
): Promise<number> {
  if (ids.length === 0) return 0;
  return on.transaction(async (tx) => {
    const held = await heldAmong(scope, ids, tx);
    return setResponseState(
      scope,
      held.map(({ id }) => id),
      'withdrawn',
      tx,
    );
  });
}

/** A score that a link was opened with. */
export type OpenedScore = { readonly askId: string; readonly score: number };

/**
 * Counts scores that links were opened with as answers, though nobody confirmed
 * them; those of invitations that have been answered or are closed are left alone.
 *
 * @returns how many answers came of it
 */
export async function releaseScores(
  scope: Scope,
  scores: readonly OpenedScore[],
  now: Date,
  on: Db = db,
): Promise<number> {
  return on.transaction(async (tx) => {
    const ids: string[] = [];
    for (const { askId, score } of sorted(scores)) {
      const language = await languageOf(scope, { askId, score }, tx);
      if (language === null) continue;
      const answer = { score, language, quarantineReason: null };
      const saved = await answerAsk(scope, { kind: 'ask', askId }, answer, now, tx);
      if ('responseId' in saved) ids.push(saved.responseId);
    }
    if (ids.length > 0) await audit(scope, 'responses.released', { ids }, tx);
    return ids.length;
  });
}

/** Forgets scores that links were opened with; invitations stay open. Returns how many went. */
export async function dismissScores(
  scope: Scope,
  scores: readonly OpenedScore[],
  on: Db = db,
): Promise<number> {
  if (scores.length === 0) return 0;
  return on.transaction(async (tx) => {
    const gone = await tx.execute(sql`
      delete from intents
      where workspace_id = ${scope.workspaceId} and (ask_id, score) in (
        select "askId", score
        from json_to_recordset(${JSON.stringify(scores)}::json) as r ("askId" uuid, score smallint))
      returning ask_id`);
    if (gone.length > 0) await audit(scope, 'intents.dismissed', { count: gone.length }, tx);
    return gone.length;
  });
}

/** In one order, so that two people who release the same do not wait for each other in a ring. */
function sorted(scores: readonly OpenedScore[]): OpenedScore[] {
  return [...scores].sort((a, b) => (a.askId < b.askId ? -1 : a.askId > b.askId ? 1 : 0));
}

async function heldAmong(scope: Scope, ids: readonly string[], tx: Db) {
  return tx
    .select({
      id: responses.id,
      day: sql<string>`${responses.day}::text`,
      source: responses.source,
      surveyId: surveyVersions.surveyId,
      touchpointId: responses.touchpointId,
      channelId: responses.channelId,
    })
    .from(responses)
    .innerJoin(
      surveyVersions,
      and(
        eq(surveyVersions.workspaceId, scope.workspaceId),
        eq(surveyVersions.id, responses.surveyVersionId),
      ),
    )
    .where(
      and(
        eq(responses.workspaceId, scope.workspaceId),
        inArray(responses.id, [...ids]),
        eq(responses.state, 'quarantined'),
      ),
    )
    .orderBy(asc(responses.id))
    .for('update', { of: responses });
}

async function markAnswered(scope: Scope, ids: readonly string[], now: Date, tx: Db) {
  if (ids.length === 0) return;
  const theirs = (column: typeof asks.id | typeof intents.askId) => inArray(column, [...ids]);
  await tx
    .update(asks)
    .set({
      state: 'answered',
      answeredAt: now,
      remindAt: null,
      startedAt: sql`coalesce(${asks.startedAt}, ${now.toISOString()}::timestamptz)`,
      openedAt: sql`coalesce(${asks.openedAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(and(eq(asks.workspaceId, scope.workspaceId), theirs(asks.id)));
  await tx
    .delete(intents)
    .where(and(eq(intents.workspaceId, scope.workspaceId), theirs(intents.askId)));
}

type Held = Awaited<ReturnType<typeof heldAmong>>[number];

/** Of an answer at a public place; nothing of one that no question of ours led to. */
function openDelta({ source, day, surveyId, touchpointId, channelId }: Held): AskDelta[] {
  const by: AskedBy | undefined = askedBy.find((each) => each === source);
  return by ? [{ day, surveyId, touchpointId, channelId, by, answered: 1 }] : [];
}

async function languageOf(
  scope: Scope,
  { askId, score }: OpenedScore,
  tx: Db,
): Promise<string | null> {
  const [found] = await tx
    .select({ language: asks.language })
    .from(asks)
    .innerJoin(intents, and(eq(intents.workspaceId, scope.workspaceId), eq(intents.askId, asks.id)))
    .where(
      and(
        eq(asks.workspaceId, scope.workspaceId),
        eq(asks.id, askId),
        isNull(asks.answeredAt),
        eq(intents.score, score),
      ),
    );
  return found ? (found.language ?? 'en') : null;
}
