import 'server-only';
import { and, eq, like } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import type { Db } from '@/db/client';
import { newId } from '@/db/id';
import { leftKey } from '@/db/left-mail';
import { suppressedAmong } from '@/db/queries/suppressions';
import { mailFiles, mails } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Series, SeriesKind } from '@/lib/outgoing/vocabulary';
import { wordsIn } from '@/lib/words/words-in';
import { queueMail } from './queue-mail';

/** A picture that the HTML names by its `contentId`, or, without one, an attachment. */
export type OutgoingFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly contentId: string | null;
  readonly content: Uint8Array;
};

/** What a mail says. */
export type OutgoingWords = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The page on which whoever gets it asks for no more. */
  readonly leave?: string;
};

/** One mail to several people, each of whom gets their own. */
export type OutgoingMail = {
  readonly kind: 'report' | 'alert';
  /** Of one kind, subject and address there is one mail for good. */
  readonly subject: string;
  /** The run or event that its files belong to. */
  readonly of: string;
  readonly recipients: readonly string[];
  readonly words: OutgoingWords;
  /** What it says to those whose mail is not like that of the others, by address. */
  readonly ownWords?: ReadonlyMap<string, OutgoingWords>;
  /** The report or alert it is of, which some may have left. */
  readonly series?: Series;
  readonly files: readonly OutgoingFile[];
};

/** Why an address that is not to be written to got nothing. */
export const noMoreMail =
  'The address is on the list of those who get no mail, so it was left out.';

/** Why an address that has left a report or alert got no more of it. */
export function leftWords(kind: SeriesKind): string {
  return `The address asked for no more of this ${kind}, so it was left out.`;
}

/**
 * Puts a mail into the outbox, one for each recipient; those who get no more
 * mail stand in it as called off. What is there already stays as it is.
 *
 * @returns how many wait to go
 */
export async function writeOutgoing(
  scope: Scope,
  { kind, subject, of, recipients, words, ownWords, series, files }: OutgoingMail,
  now: Date,
  tx: Db,
): Promise<number> {
  const { workspaceId } = scope;
  if (recipients.length === 0) return 0;
  const whyNot = await refusals(scope, { recipients, series }, tx);
  if (files.length > 0) {
    const stored = files.map(({ content, ...file }) => ({
      ...file,
      workspaceId,
      id: newId(),
      of,
      content: Buffer.from(content),
    }));
    await tx.insert(mailFiles).values(stored);
  }
  const rows = recipients.map((address) => {
    const failure = whyNot(address);
    return {
      workspaceId,
      id: newId(),
      kind,
      subject: `${subject}:${addressHash(address)}`,
      address,
      words: { ...(ownWords?.get(address) ?? words), filesOf: of },
      sendAt: now,
      createdAt: now,
      state: failure === null ? ('waiting' as const) : ('cancelled' as const),
      failure,
    };
  });
  const added = await tx
    .insert(mails)
    .values(rows)
    .onConflictDoNothing()
    .returning({ state: mails.state });
  const waiting = added.filter(({ state }) => state === 'waiting').length;
  if (waiting > 0) await queueMail(scope, now, tx);
  return waiting;
}

/** Why an address gets nothing, in words; null if it does. */
async function refusals(
  scope: Scope,
  { recipients, series }: { recipients: readonly string[]; series: Series | undefined },
  tx: Db,
): Promise<(address: string) => string | null> {
  const keysOf = (address: string) => {
    const hash = addressHash(address);
    return { hash, left: series ? leftKey(series, hash) : null };
  };
  const keys = recipients.map(keysOf).flatMap(({ hash, left }) => (left ? [hash, left] : [hash]));
  const held = await suppressedAmong(scope, keys, tx);
  return (address) => {
    const { hash, left } = keysOf(address);
    if (held.has(hash)) return noMoreMail;
    return series && left !== null && held.has(left) ? leftWords(series.kind) : null;
  };
}

/** Calls off what still waits of earlier mails whose subject begins so: a newer one says it better. */
export async function callOffWaiting(
  scope: Scope,
  kind: OutgoingMail['kind'],
  beginning: string,
  tx: Db,
): Promise<void> {
  await tx
    .update(mails)
    .set({
      state: 'cancelled',
      failure: wordsIn('en')('mail-faults.newer'),
    })
    .where(
      and(
        eq(mails.workspaceId, scope.workspaceId),
        eq(mails.kind, kind),
        eq(mails.state, 'waiting'),
        like(mails.subject, `${beginning}%`),
      ),
    );
}
