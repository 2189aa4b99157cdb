import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { followUpNotes, followUps } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { FollowUpState } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

type FollowUpRow = typeof followUps.$inferSelect;

/**
 * Gives a follow-up to a member, or to nobody.
 *
 * @returns whether anything changed
 * @throws {AppError} `not-found` if there is no such follow-up
 */
export function giveFollowUp(
  scope: Scope,
  id: string,
  ownerId: string | null,
  on: Db = db,
): Promise<boolean> {
  return changed(scope, id, 'follow-up.given', () => ({ ownerId }), on);
}

/**
 * Moves a follow-up on or back. Who is solved was contacted; back to open, both
 * are forgotten.
 *
 * @returns whether anything changed
 * @throws {AppError} `not-found` if there is no such follow-up
 */
export function moveFollowUp(
  scope: Scope,
  id: string,
  state: FollowUpState,
  now: Date,
  on: Db = db,
): Promise<boolean> {
  return changed(
    scope,
    id,
    'follow-up.moved',
    (before) => {
      if (before.state === state) return {};
      const wasCalled = state === 'contacted' || state === 'solved';
      return {
        state,
        contactedAt: state === 'open' ? null : (before.contactedAt ?? (wasCalled ? now : null)),
        closedAt: state === 'solved' || state === 'unsolvable' ? now : null,
      };
    },
    on,
  );
}

/**
 * Says until when somebody should have called.
 *
 * @returns whether anything changed
 * @throws {AppError} `not-found` if there is no such follow-up
 */
export function dateFollowUp(scope: Scope, id: string, dueAt: Date, on: Db = db): Promise<boolean> {
  return changed(scope, id, 'follow-up.dated', () => ({ dueAt, remindedAt: null }), on);
}

/**
 * Writes a note beside a follow-up. The same note sent twice is kept once. The
 * log tells that one was written, not what it says.
 *
 * @param note.id names the note for good
 * @throws {AppError} `not-found` if there is no such follow-up
 */
export async function noteFollowUp(
  scope: Scope,
  followUpId: string,
  note: { id: string; words: string },
  now: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await locked(scope, followUpId, tx);
    const added = await tx
      .insert(followUpNotes)
      .values({
        workspaceId: scope.workspaceId,
        id: note.id,
        followUpId,
        author: scope.actor,
        words: note.words,
        at: now,
      })
      .onConflictDoNothing()
      .returning({ id: followUpNotes.id });
    if (added.length > 0) await audit(scope, 'follow-up.noted', { id: followUpId }, tx);
  });
}

type Change = Partial<Pick<FollowUpRow, 'ownerId' | 'state' | 'contactedAt' | 'closedAt'>> &
  Partial<Pick<FollowUpRow, 'dueAt' | 'remindedAt'>>;

/** What the log tells of a change; the rest follows from it. */
const told = ['ownerId', 'state', 'dueAt'] as const;

async function changed(
  scope: Scope,
  id: string,
  action: string,
  change: (before: FollowUpRow) => Change,
  on: Db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    const before = await locked(scope, id, tx);
    const after = change(before);
    const news = told.filter(
      (field) => field in after && String(after[field]) !== String(before[field]),
    );
    if (news.length === 0) return false;
    await tx.update(followUps).set(after).where(one(scope, id));
    const picked = (row: Change) => Object.fromEntries(news.map((field) => [field, row[field]]));
    await audit(scope, action, { id, before: picked(before), after: picked(after) }, tx);
    return true;
  });
}

async function locked(scope: Scope, id: string, tx: Db): Promise<FollowUpRow> {
  const [found] = await tx.select().from(followUps).where(one(scope, id)).for('update');
  if (!found) throw refusal('not-found', 'calls.not-there');
  return found;
}

function one(scope: Scope, id: string) {
  return and(eq(followUps.workspaceId, scope.workspaceId), eq(followUps.id, id));
}
