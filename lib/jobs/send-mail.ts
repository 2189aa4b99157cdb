import 'server-only';
import { newId } from '@/db/id';
import { type ClaimedMail, claimMail } from '@/db/mutations/claim-mail';
import { queueMail } from '@/db/mutations/queue-mail';
import {
  countSentSince,
  giveUpLostMail,
  type SettledMail,
  settleMail,
} from '@/db/mutations/settle-mail';
import { nextMailAt } from '@/db/queries/due-mail';
import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import { composeMail } from '@/lib/mail/compose-mail';
import { type MailLine, mailLine } from '@/lib/mail/hand-over';

/** Mails claimed at a time: what a dying worker leaves in doubt at most. */
const roundSize = 20;
const minute = 60_000;
/** A round is over in far less; what is held longer belongs to a worker that died. */
const longestRound = 10 * minute;

/**
 * Hands over a workspace's mail that is due, round by round, as fast as its
 * send rate allows, and has itself woken when more is due. Memory does not grow
 * with how much there is.
 *
 * @param at.server the mail server's URL; without one everything waits
 * @param at.clock read anew each round
 * @param clock read anew each round
 * @returns how many mails it settled
 */
export async function sendDueMail(
  scope: Scope,
  { server, clock, stop }: { server: string | undefined; clock: () => Date; stop: AbortSignal },
): Promise<number> {
  await giveUpLostMail(scope, new Date(clock().getTime() - longestRound));
  if (!server) return 0;
  const lines = [mailLine(server), mailLine(server)];
  let settled = 0;
  try {
    while (!stop.aborted) {
      const now = clock();
      const room = await roomInRate(scope, now);
      if (room <= 0) {
        await queueMail(scope, new Date(now.getTime() + minute / 4));
        return settled;
      }
      const round = { holder: newId(), now, most: Math.min(roundSize, room) };
      const claimed = await claimMail(scope, round);
      if (claimed.length === 0) break;
      await settleRound(scope, round.holder, claimed, lines, clock);
      settled += claimed.length;
    }
  } finally {
    for (const line of lines) line.close();
  }
  const next = await nextMailAt(scope);
  if (next && !stop.aborted) await queueMail(scope, next);
  return settled;
}

async function roomInRate(scope: Scope, now: Date): Promise<number> {
  const { mailsPerMinute } = await programmeOf(scope);
  return mailsPerMinute - (await countSentSince(scope, new Date(now.getTime() - minute)));
}

/** What could be handed over is written down even where another mail of the round breaks. */
async function settleRound(
  scope: Scope,
  holder: string,
  claimed: readonly ClaimedMail[],
  lines: readonly MailLine[],
  clock: () => Date,
): Promise<void> {
  const queue = [...claimed];
  const settled: SettledMail[] = [];
  await Promise.all(
    lines.map(async (line) => {
      for (let mail = queue.shift(); mail; mail = queue.shift()) {
        settled.push({ id: mail.id, outcome: await settleOne(scope, mail, line, clock()) });
      }
    }),
  );
  await settleMail(scope, holder, settled, clock());
}

async function settleOne(scope: Scope, mail: ClaimedMail, line: MailLine, now: Date) {
  const composed = await composeMail(scope, mail);
  if (!composed.ok) {
    return { kind: 'refused', failure: composed.why, isAddressBad: false } as const;
  }
  return line.send(composed.mail, { attempt: mail.attempts, now });
}
