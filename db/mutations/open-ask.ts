import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, intents } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type AskCell, moveAskDays } from './ask-days';

/**
 * Notes that somebody opened the page of an invitation, which also tells that
 * the mail was opened. Only the first time counts.
 */
export async function startAsk(scope: Scope, askId: string, now: Date, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [before] = await tx
      .select({ openedAt: asks.openedAt })
      .from(asks)
      .where(and(thisAsk(scope, askId), isNull(asks.startedAt)))
      .for('update');
    if (!before) return;
    const [ask] = await tx
      .update(asks)
      .set({
        startedAt: now,
        openedAt: before.openedAt ?? now,
        state: sql`case when ${asks.state} in ('sent', 'unknown', 'bounced') then 'started' else ${asks.state} end`,
      })
      .where(thisAsk(scope, askId))
      .returning();
    if (!ask || ask.sentDay === null || ask.isTrial) return;
    const { sentDay: day, surveyId, touchpointId, channelId, by } = ask;
    const opened = before.openedAt === null ? 1 : 0;
    await moveAskDays(
      scope,
      [{ day, surveyId, touchpointId, channelId, by, opened, started: 1 }],
      tx,
    );
  });
}

/** Counts that a question was opened at a public place, by somebody nobody knows. */
export async function startAtPlace(scope: Scope, cell: AskCell, on: Db = db): Promise<void> {
  await on.transaction((tx) => moveAskDays(scope, [{ ...cell, started: 1 }], tx));
}

/**
 * Notes that a link was opened with a score chosen. It is no answer: programs
 * open every link of a mail. The latest reason that names a machine stays; once
 * somebody is seen to sweep over the scores, that is said of all of them.
 */
export async function noteIntent(
  scope: Scope,
  { askId, score, reason }: { askId: string; score: number; reason: string },
  now: Date,
  on: Db = db,
): Promise<void> {
  if (reason === 'sweeping') {
    const { workspaceId } = scope;
    await on
      .update(intents)
      .set({ reason })
      .where(and(eq(intents.workspaceId, workspaceId), eq(intents.askId, askId)));
  }
  await on
    .insert(intents)
    .values({ workspaceId: scope.workspaceId, askId, score, reason, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [intents.workspaceId, intents.askId, intents.score],
      set: {
        seen: sql`${intents.seen} + 1`,
        lastAt: now,
        reason: sql`case when excluded.reason = 'unconfirmed' then ${intents.reason} else excluded.reason end`,
      },
    });
}

function thisAsk(scope: Scope, askId: string) {
  return and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, askId));
}

/**
 * Notes that the picture of a mail was loaded. It tells little: some programs
 * load every picture, and many people none. Only the first time counts.
 */
export async function openMail(scope: Scope, askId: string, now: Date, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [ask] = await tx
      .update(asks)
      .set({ openedAt: now })
      .where(and(thisAsk(scope, askId), isNull(asks.openedAt)))
      .returning();
    if (!ask || ask.sentDay === null || ask.isTrial) return;
    const { sentDay: day, surveyId, touchpointId, channelId, by } = ask;
    await moveAskDays(scope, [{ day, surveyId, touchpointId, channelId, by, opened: 1 }], tx);
  });
}
