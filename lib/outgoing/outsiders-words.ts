import 'server-only';
import { addressHash } from '@/db/address-hash';
import type { OutgoingWords } from '@/db/mutations/write-outgoing';
import { listMembers } from '@/db/queries/members';
import type { Scope } from '@/db/scope';
import { leaveToken } from '@/lib/asking/token';
import { siteUrl } from '@/lib/env';
import type { Series } from './vocabulary';

/**
 * What a report or alert says to whoever has no account to ask to be taken off,
 * by address: its words with a way out.
 */
export async function outsidersWords(
  scope: Scope,
  of: Series,
  recipients: readonly string[],
  wordsWith: (leave: string) => OutgoingWords,
): Promise<ReadonlyMap<string, OutgoingWords>> {
  const { workspaceId } = scope;
  const members = new Set((await listMembers(scope)).map(({ email }) => email.toLowerCase()));
  const outsiders = recipients.filter((address) => !members.has(address.toLowerCase()));
  return new Map(
    outsiders.map((address) => {
      const token = leaveToken({ workspaceId, of, hash: addressHash(address) });
      return [address, wordsWith(`${siteUrl()}/leave/${token}`)];
    }),
  );
}
