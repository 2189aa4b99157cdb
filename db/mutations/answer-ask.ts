import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, customers, intents, responses, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { dayIn } from '@/lib/metrics/period';
import type { AskedBy, ResponseSource, ResponseState } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { type AskDelta, moveAskDays } from './ask-days';
import { type AnswerParts, correctAnswer, writeDetails } from './correct-answer';
import type { CustomerFacts } from './customers';
import { openFollowUps } from './follow-ups';
import { type NewResponse, recordWithin } from './record-responses';
import { setResponseState } from './withdraw-responses';

/** A place that anybody may answer at, and what is known of the one who does. */
export type OpenPlace = {
  readonly kind: 'public';
  readonly surveyId: string;
  readonly surveyVersionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  /** Days for which the answer may be changed. */
  readonly windowDays: number;
  readonly by: Exclude<AskedBy, 'invitation'>;
  /** Names the answer for good, and lets who knows it change the answer. */
  readonly once: string;
  /** Only where a signature proves who it is. */
  readonly customer?: CustomerFacts | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
};

/** What is answered: an invitation, or a question at a place. */
export type AnsweredPlace = { readonly kind: 'ask'; readonly askId: string } | OpenPlace;

export type GivenAnswer = AnswerParts & {
  readonly score: number;
  readonly language: string;
  /** When it was given, where that was before it could be sent. */
  readonly answeredAt?: Date | undefined;
  /** Why the answer is held back; null where a person gave it while it was asked. */
  readonly quarantineReason: string | null;
};

export type SavedAnswer = {
  readonly responseId: string;
  readonly outcome: 'added' | 'changed' | 'same';
  readonly state: ResponseState;
};

/** Why no answer was taken: the window is over, or the question was taken back. */
export type NotTaken = { readonly outcome: 'closed' | 'trial' };

/**
 * Saves an answer to an invitation or at a public place: the first goes through
 * the door of all answers, later ones correct it. One transaction moves the
 * answer, its details, the invitation and both rollups. The same answer sent
 * twice, also at once, is saved once.
 *
 * @throws {AppError} `not-found` if there is no such question, `invalid` if the
 *   score is not on its scale, `conflict` in the sample
 */
export async function answerAsk(
  scope: Scope,
  place: AnsweredPlace,
  answer: GivenAnswer,
  now: Date,
  on: Db = db,
): Promise<SavedAnswer | NotTaken> {
  return on.transaction(async (tx) => {
    const saved =
      place.kind === 'ask'
        ? await answerInvitation(scope, place.askId, answer, now, tx)
        : await answerOpenly(scope, place, answer, now, tx);
    if ('responseId' in saved) await openFollowUps(scope, [saved.responseId], now, tx);
    return saved;
  });
}

type AskRow = typeof asks.$inferSelect;

async function answerInvitation(
  scope: Scope,
  askId: string,
  answer: GivenAnswer,
  now: Date,
  tx: Db,
): Promise<SavedAnswer | NotTaken> {
  const [ask] = await tx.select().from(asks).where(thisAsk(scope, askId)).for('update');
  if (!ask) throw refusal('not-found', 'survey-refusals.no-question');
  if (ask.isTrial) return { outcome: 'trial' };
  const givenAt = answer.answeredAt ?? now;
  if (ask.state === 'cancelled' || givenAt > ask.closesAt) return { outcome: 'closed' };
  const saved = await save(
    scope,
    {
      surveyVersionId: ask.surveyVersionId,
      touchpointId: ask.touchpointId,
      channelId: ask.channelId,
      source: 'email',
      idempotencyKey: `ask:${askId}`,
      customer: await customerOf(scope, ask.customerId, tx),
      attributes: ask.attributes,
      askId,
    },
    answer,
    now,
    tx,
  );
  const isFirst = ask.answeredAt === null && saved.state === 'counted';
  if (isFirst || ask.responseId === null) {
    await moveAsk(scope, ask, { responseId: saved.responseId, isAnswered: isFirst }, now, tx);
  }
  return saved;
}

const sources: Record<OpenPlace['by'], ResponseSource> = {
  link: 'link',
  qr: 'link',
  widget: 'widget',
  kiosk: 'kiosk',
};

async function answerOpenly(
  scope: Scope,
  place: OpenPlace,
  answer: GivenAnswer,
  now: Date,
  tx: Db,
): Promise<SavedAnswer | NotTaken> {
  const { surveyVersionId, touchpointId, channelId, by, once, customer, attributes } = place;
  const idempotencyKey = onceKey(once);
  const givenAt = answer.answeredAt ?? now;
  if (await isOver(scope, idempotencyKey, place.windowDays, givenAt, tx)) {
    return { outcome: 'closed' };
  }
  const saved = await save(
    scope,
    {
      surveyVersionId,
      touchpointId,
      channelId,
      source: sources[by],
      idempotencyKey,
      customer,
      attributes,
    },
    answer,
    now,
    tx,
  );
  const isFirst = saved.state === 'counted' && (saved.outcome === 'added' || saved.isFreed);
  if (isFirst) {
    const day = dayIn(givenAt, await timeZoneOf(scope, tx));
    const { surveyId } = place;
    await moveAskDays(scope, [{ day, surveyId, touchpointId, channelId, by, answered: 1 }], tx);
  }
  return saved;
}

/** The key an answer at a public place is known by. */
export function onceKey(once: string): string {
  return `once:${once}`;
}

type Row = Pick<
  NewResponse,
  | 'surveyVersionId'
  | 'touchpointId'
  | 'channelId'
  | 'source'
  | 'idempotencyKey'
  | 'customer'
  | 'attributes'
> & { readonly askId?: string };

async function save(
  scope: Scope,
  { askId, ...row }: Row,
  answer: GivenAnswer,
  now: Date,
  tx: Db,
): Promise<SavedAnswer & { isFreed: boolean }> {
  const { score, comment, language, quarantineReason } = answer;
  const [recorded] = await recordWithin(
    scope,
    [
      {
        ...row,
        score,
        language,
        comment: comment ?? undefined,
        answeredAt: answer.answeredAt ?? now,
      },
    ],
    tx,
  );
  if (!recorded) throw new Error('an answer was neither added nor found');
  const responseId = recorded.id;
  if (recorded.outcome === 'known') return correctAnswer(scope, responseId, answer, now, tx);
  await writeDetails(scope, responseId, { ...answer, askId }, tx);
  if (quarantineReason !== null) await setResponseState(scope, [responseId], 'quarantined', tx);
  const state = quarantineReason === null ? 'counted' : 'quarantined';
  return { responseId, outcome: 'added', state, isFreed: false };
}

/** Moves an invitation whose answer came, and what it counts as. */
async function moveAsk(
  scope: Scope,
  ask: AskRow,
  { responseId, isAnswered }: { responseId: string; isAnswered: boolean },
  now: Date,
  tx: Db,
): Promise<void> {
  const answered = { state: 'answered' as const, answeredAt: now, remindAt: null };
  await tx
    .update(asks)
    .set({
      responseId,
      ...(isAnswered
        ? { ...answered, startedAt: ask.startedAt ?? now, openedAt: ask.openedAt ?? now }
        : {}),
    })
    .where(thisAsk(scope, ask.id));
  if (!isAnswered) return;
  await tx
    .delete(intents)
    .where(and(eq(intents.workspaceId, scope.workspaceId), eq(intents.askId, ask.id)));
  await moveAskDays(scope, answeredDelta(ask), tx);
}

/** What an answer adds to the day its question was sent; nothing where it never was. */
export function answeredDelta(ask: Pick<AskRow, AskDeltaColumn>): AskDelta[] {
  if (ask.sentDay === null) return [];
  const { sentDay: day, surveyId, touchpointId, channelId, by } = ask;
  const opened = ask.openedAt === null ? 1 : 0;
  const started = ask.startedAt === null ? 1 : 0;
  return [{ day, surveyId, touchpointId, channelId, by, opened, started, answered: 1 }];
}

type AskDeltaColumn =
  | 'sentDay'
  | 'surveyId'
  | 'touchpointId'
  | 'channelId'
  | 'by'
  | 'openedAt'
  | 'startedAt';

async function customerOf(
  scope: Scope,
  customerId: string | null,
  tx: Db,
): Promise<CustomerFacts | undefined> {
  if (customerId === null) return undefined;
  const [known] = await tx
    .select({ externalId: customers.externalId })
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.id, customerId)));
  return known;
}

async function isOver(
  scope: Scope,
  key: string,
  windowDays: number,
  at: Date,
  tx: Db,
): Promise<boolean> {
  const [given] = await tx
    .select({ answeredAt: responses.answeredAt })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.idempotencyKey, key)));
  return given !== undefined && at.getTime() > given.answeredAt.getTime() + windowDays * dayMs;
}

const dayMs = 24 * 60 * 60 * 1000;

async function timeZoneOf(scope: Scope, tx: Db): Promise<string> {
  const [workspace] = await tx
    .select({ timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId));
  return workspace?.timeZone ?? 'UTC';
}

function thisAsk(scope: Scope, askId: string) {
  return and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, askId));
}
