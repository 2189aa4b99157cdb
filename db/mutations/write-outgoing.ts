import 'server-only';
import { and, eq, inArray, like } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import type { Db } from '@/db/client';
import { newId } from '@/db/id';
import { mailFiles, mails, suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { queueMail } from './queue-mail';

/** A picture that the HTML names by its `contentId`, or, without one, an attachment. */
export type OutgoingFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly contentId: string | null;
  readonly content: Uint8Array;
};

/** One mail to several people, each of whom gets their own. */
export type OutgoingMail = {
  readonly kind: 'report' | 'alert';
  /** Of one kind, subject and address there is one mail for good. */
  readonly subject: string;
  /** The run or event that its files belong to. */
  readonly of: string;
  readonly recipients: readonly string[];
  readonly words: { readonly subject: string; readonly text: string; readonly html: string };
  readonly files: readonly OutgoingFile[];
};

/** Why an address that is not to be written to got nothing. */
export const noMoreMail =
  'The address is on the list of those who get no mail, so it was left out.';

/**
 * Puts a mail into the outbox, one for each recipient; those who get no more
 * mail stand in it as called off. What is there already stays as it is.
 *
 * @returns how many wait to go
 */
export async function writeOutgoing(
  scope: Scope,
  { kind, subject, of, recipients, words, files }: OutgoingMail,
  now: Date,
  tx: Db,
): Promise<number> {
  const { workspaceId } = scope;
  if (recipients.length === 0) return 0;
  const hashes = recipients.map(addressHash);
  const held = await suppressedOf(scope, hashes, tx);
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
  const rows = recipients.map((address, at) => {
    const hash = hashes[at] ?? '';
    const isHeld = held.has(hash);
    return {
      workspaceId,
      id: newId(),
      kind,
      subject: `${subject}:${hash}`,
      address,
      words: { ...words, filesOf: of },
      sendAt: now,
      createdAt: now,
      state: isHeld ? ('cancelled' as const) : ('waiting' as const),
      failure: isHeld ? noMoreMail : null,
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

async function suppressedOf(
  scope: Scope,
  hashes: readonly string[],
  tx: Db,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ hash: suppressions.addressHash })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, scope.workspaceId),
        inArray(suppressions.addressHash, [...hashes]),
      ),
    );
  return new Set(rows.map(({ hash }) => hash));
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
      failure: 'A newer one took its place before it could go.',
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
