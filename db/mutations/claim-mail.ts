import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { leftKeyOfMail } from '@/db/left-mail';
import { suppressedAmong } from '@/db/queries/suppressions';
import { asks, mails, surveys } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { SeriesKind } from '@/lib/outgoing/vocabulary';
import type { MailKind } from '@/lib/surveys/vocabulary';
import { giveBackContacts } from './give-back-contacts';
import { leftWords, noMoreMail } from './write-outgoing';

/** A mail that this worker alone hands over. */
export type ClaimedMail = {
  readonly id: string;
  readonly kind: MailKind;
  readonly askId: string | null;
  readonly address: string;
  /** Null where they are made from the question that is asked. */
  readonly words: unknown;
  readonly attempts: number;
};

/** Names one round of one worker; what it claimed, nobody else hands over. */
export type Round = { readonly holder: string; readonly now: Date; readonly most: number };

/**
 * Takes up to `most` mails that are due: questions whose moment has come, then
 * reminders, then mails written before. A question that may no longer be asked,
 * because the address is suppressed or the survey is not live, is given up here,
 * and counts as no contact.
 * What is claimed is written down before anything is handed over, so that a
 * worker that dies leaves no mail that could go twice.
 */
export async function claimMail(scope: Scope, round: Round, on: Db = db): Promise<ClaimedMail[]> {
  return on.transaction(async (tx) => {
    const invitations = await claimInvitations(scope, round, tx);
    const left = { ...round, most: round.most - invitations.length };
    const reminders = left.most > 0 ? await claimReminders(scope, left, tx) : [];
    const rest = { ...left, most: left.most - reminders.length };
    const written = rest.most > 0 ? await claimWritten(scope, rest, tx) : [];
    return [...invitations, ...reminders, ...written];
  });
}

async function claimInvitations(scope: Scope, { holder, now, most }: Round, tx: Db) {
  const due = await tx
    .select({
      id: asks.id,
      address: asks.address,
      customerId: asks.customerId,
      sendAt: asks.sendAt,
      closesAt: asks.closesAt,
      surveyState: surveys.state,
      surveyArchivedAt: surveys.archivedAt,
    })
    .from(asks)
    .leftJoin(
      surveys,
      and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, asks.surveyId)),
    )
    .where(
      and(
        eq(asks.workspaceId, scope.workspaceId),
        eq(asks.state, 'scheduled'),
        sql`${asks.sendAt} <= ${now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asks.sendAt, asks.id)
    .limit(most)
    .for('update', { of: asks, skipLocked: true });
  const held = await suppressedAmong(scope, hashesOf(due), tx);
  const verdicts = due.map((ask) => ({ ask, failure: whyNot(ask, held, now) }));
  for (const { ask, failure } of verdicts) {
    if (failure === null) continue;
    await tx
      .update(asks)
      .set({ state: 'cancelled', failure, remindAt: null })
      .where(and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, ask.id)));
  }
  await giveBackContacts(
    scope,
    verdicts.flatMap(({ ask, failure }) => (failure === null ? [] : ask)),
    tx,
  );
  const going = verdicts.flatMap(({ ask, failure }) =>
    failure === null && ask.address ? [{ id: ask.id, address: ask.address }] : [],
  );
  if (going.length === 0) return [];
  const ids = going.map(({ id }) => id);
  await tx
    .update(asks)
    .set({ state: 'sending' })
    .where(and(eq(asks.workspaceId, scope.workspaceId), inArray(asks.id, ids)));
  return writeClaims(scope, 'invitation', going, { holder, now }, tx);
}

type DueAsk = {
  address: string | null;
  closesAt: Date;
  surveyState: string | null;
  surveyArchivedAt: Date | null;
};

/** Why a question is not sent after all, in words; null if it is. */
function whyNot(ask: DueAsk, suppressed: ReadonlySet<string>, now: Date): string | null {
  if (!ask.address) return 'The address is gone.';
  if (suppressed.has(addressHash(ask.address))) return 'The address gets no more mail.';
  if (ask.closesAt <= now) return 'Its time ran out before it could be sent.';
  if (ask.surveyArchivedAt || ask.surveyState !== 'live') return 'The survey is not live any more.';
  return null;
}

function hashesOf(due: readonly { address: string | null }[]): string[] {
  return due.flatMap(({ address }) => (address ? [addressHash(address)] : []));
}

async function claimReminders(scope: Scope, { holder, now, most }: Round, tx: Db) {
  const moment = now.toISOString();
  const due = await tx
    .select({ id: asks.id, address: asks.address })
    .from(asks)
    .where(
      and(
        eq(asks.workspaceId, scope.workspaceId),
        sql`${asks.remindAt} is not null and ${asks.remindedAt} is null`,
        sql`${asks.remindAt} <= ${moment}::timestamptz and ${asks.closesAt} > ${moment}::timestamptz`,
        inArray(asks.state, ['sent', 'started']),
      ),
    )
    .orderBy(asks.remindAt, asks.id)
    .limit(most)
    .for('update', { skipLocked: true });
  if (due.length === 0) return [];
  await tx
    .update(asks)
    .set({ remindedAt: now })
    .where(
      and(
        eq(asks.workspaceId, scope.workspaceId),
        inArray(
          asks.id,
          due.map(({ id }) => id),
        ),
      ),
    );
  const held = await suppressedAmong(scope, hashesOf(due), tx);
  const going = due.flatMap(({ id, address }) =>
    address && !held.has(addressHash(address)) ? [{ id, address }] : [],
  );
  return writeClaims(scope, 'reminder', going, { holder, now }, tx);
}

/** Of one kind and question there is one mail: whoever was first hands it over. */
async function writeClaims(
  scope: Scope,
  kind: 'invitation' | 'reminder',
  going: readonly { id: string; address: string }[],
  { holder, now }: { holder: string; now: Date },
  tx: Db,
): Promise<ClaimedMail[]> {
  if (going.length === 0) return [];
  const rows = going.map(({ id, address }) => ({
    workspaceId: scope.workspaceId,
    id: newId(),
    kind,
    subject: id,
    askId: id,
    address,
    state: 'sending' as const,
    sendAt: now,
    attempts: 1,
    heldBy: holder,
    heldAt: now,
    createdAt: now,
  }));
  const written = await tx
    .insert(mails)
    .values(rows)
    .onConflictDoUpdate({
      target: [mails.workspaceId, mails.kind, mails.subject],
      set: {
        state: 'sending',
        address: sql`excluded.address`,
        heldBy: holder,
        heldAt: now,
        attempts: sql`${mails.attempts} + 1`,
      },
      // Only one that was handed back, never one that has gone or may have gone.
      setWhere: eq(mails.state, 'waiting'),
    })
    .returning();
  return written.map(claimed);
}

async function claimWritten(scope: Scope, { holder, now, most }: Round, tx: Db) {
  const found = await tx
    .select({ id: mails.id, kind: mails.kind, subject: mails.subject, address: mails.address })
    .from(mails)
    .where(
      and(
        eq(mails.workspaceId, scope.workspaceId),
        eq(mails.state, 'waiting'),
        sql`${mails.askId} is null and ${mails.sendAt} <= ${now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(mails.sendAt, mails.id)
    .limit(most)
    .for('update', { skipLocked: true });
  const due = await withoutSuppressed(scope, found, tx);
  if (due.length === 0) return [];
  const written = await tx
    .update(mails)
    .set({
      state: 'sending',
      heldBy: holder,
      heldAt: now,
      attempts: sql`${mails.attempts} + 1`,
    })
    .where(
      and(
        eq(mails.workspaceId, scope.workspaceId),
        inArray(
          mails.id,
          due.map(({ id }) => id),
        ),
      ),
    )
    .returning();
  return written.map(claimed);
}

type WrittenMail = {
  readonly id: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly address: string | null;
};

/** Reports and alerts wait for long; an address that gets no more of them since is left out. */
async function withoutSuppressed(
  scope: Scope,
  found: readonly WrittenMail[],
  tx: Db,
): Promise<readonly WrittenMail[]> {
  const written = found.filter(isOfSeries);
  const held = await suppressedAmong(scope, written.flatMap(keysOf), tx);
  const out = new Map(
    written.flatMap((mail): [string, string][] => {
      const [hash, left] = keysOf(mail);
      if (hash !== undefined && held.has(hash)) return [[mail.id, noMoreMail]];
      return left !== undefined && held.has(left) ? [[mail.id, leftWords(mail.kind)]] : [];
    }),
  );
  for (const failure of new Set(out.values())) {
    const ids = [...out].filter(([, why]) => why === failure).map(([id]) => id);
    await tx
      .update(mails)
      .set({ state: 'cancelled', failure })
      .where(and(eq(mails.workspaceId, scope.workspaceId), inArray(mails.id, ids)));
  }
  return found.filter(({ id }) => !out.has(id));
}

function isOfSeries(mail: WrittenMail): mail is WrittenMail & { readonly kind: SeriesKind } {
  return mail.kind === 'report' || mail.kind === 'alert';
}

/** Under which its reader may stand on the list: for all mail, and for this report or alert. */
function keysOf({ subject, address }: WrittenMail): string[] {
  if (address === null) return [];
  const left = leftKeyOfMail(subject);
  return left === null ? [addressHash(address)] : [addressHash(address), left];
}

function claimed({
  id,
  kind,
  askId,
  address,
  words,
  attempts,
}: typeof mails.$inferSelect): ClaimedMail {
  return { id, kind, askId, address: address ?? '', words, attempts };
}
