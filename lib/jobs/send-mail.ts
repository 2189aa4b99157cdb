import 'server-only';
import { newId } from '@/db/id';
import { type ClaimedMail, claimMail, type Round } from '@/db/mutations/claim-mail';
import { queueMail } from '@/db/mutations/queue-mail';
import {
  countSentSince,
  giveUpLostMail,
  type SettledMail,
  settleMail,
} from '@/db/mutations/settle-mail';
import { nextMailAt } from '@/db/queries/due-mail';
import { findInvitations, type Invitation } from '@/db/queries/hosted-question';
import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { composeMail } from '@/lib/mail/compose-mail';
import { type MailLine, mailLine } from '@/lib/mail/hand-over';
import type { Programme } from '@/lib/surveys/programme';
import { say } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';

/** Mails claimed at a time: what a dying worker leaves in doubt at most. */
const roundSize = 20;
/** Conversations with the mail server at a time: each mail takes several of its round trips. */
const mostLines = 5;
const minute = 60_000;
/** A round is over in far less; what is held longer belongs to a worker that died. */
const longestRound = 10 * minute;
/** How old what is known of other workers' mail may be. */
const lookUpEvery = minute / 4;

/**
 * Hands over a workspace's mail that is due, round by round, as fast as its
 * send rate allows, and has itself woken when more is due. Memory does not grow
 * with how much there is.
 *
 * @param at.server the mail server's URL; without one everything waits
 * @param at.clock read anew each round
 * @returns how many mails it settled
 */
export async function sendDueMail(
  scope: Scope,
  { server, clock, stop }: { server: string | undefined; clock: () => Date; stop: AbortSignal },
): Promise<number> {
  await giveUpLostMail(scope, new Date(clock().getTime() - longestRound));
  if (!server) return 0;
  const lines = Array.from({ length: mostLines }, () => mailLine(server));
  const rate = sendRate(scope);
  let settled = 0;
  try {
    while (!stop.aborted) {
      const now = clock();
      const programme = await programmeOf(scope);
      const room = await rate.roomAt(now, programme.mailsPerMinute);
      if (room <= 0) {
        await queueMail(scope, new Date(now.getTime() + minute / 4));
        return settled;
      }
      const round = { holder: newId(), now, most: Math.min(roundSize, room) };
      const { claimed, questions } = await claimWithQuestions(scope, round);
      if (claimed.length === 0) break;
      rate.note(claimed.length, now);
      await settleRound(scope, {
        holder: round.holder,
        claimed,
        questions,
        programme,
        lines,
        clock,
      });
      settled += claimed.length;
    }
  } finally {
    for (const line of lines) line.close();
  }
  const next = await nextMailAt(scope);
  if (next && !stop.aborted) await queueMail(scope, next);
  return settled;
}

/** In one transaction: where the questions cannot be read, nothing is claimed. */
function claimWithQuestions(scope: Scope, round: Round) {
  return inTransaction(async (tx) => {
    const claimed = await claimMail(scope, round, tx);
    const askIds = claimed.flatMap(({ askId }) => askId ?? []);
    return { claimed, questions: await findInvitations(scope, askIds, tx) };
  });
}

/**
 * How many mails may still go in this minute. What this worker sends it counts
 * itself; what others send it looks up from time to time.
 */
function sendRate(scope: Scope) {
  let noted: { count: number; at: number }[] = [];
  let lookedUpAt = Number.NEGATIVE_INFINITY;
  const lastMinute = (now: Date) => {
    noted = noted.filter(({ at }) => now.getTime() - at < minute);
    return noted.reduce((sum, { count }) => sum + count, 0);
  };
  return {
    note: (count: number, now: Date): void => {
      noted.push({ count, at: now.getTime() });
    },
    roomAt: async (now: Date, mailsPerMinute: number): Promise<number> => {
      if (now.getTime() - lookedUpAt >= lookUpEvery) {
        lookedUpAt = now.getTime();
        const gone = await countSentSince(scope, new Date(now.getTime() - minute));
        const others = gone - lastMinute(now);
        if (others > 0) noted.push({ count: others, at: now.getTime() });
      }
      return mailsPerMinute - lastMinute(now);
    },
  };
}

type ClaimedRound = {
  readonly holder: string;
  readonly claimed: readonly ClaimedMail[];
  /** By the id of their ask. */
  readonly questions: ReadonlyMap<string, Invitation>;
  readonly programme: Programme;
  readonly lines: readonly MailLine[];
  readonly clock: () => Date;
};

/**
 * Hands a round over and writes down what came of it, also where one of its
 * mails cannot be made, so that only that one is in doubt.
 */
async function settleRound(scope: Scope, round: ClaimedRound): Promise<void> {
  const { holder, claimed, questions, programme, lines, clock } = round;
  const queue = [...claimed];
  const settled: SettledMail[] = [];
  const ends = await Promise.allSettled(
    lines.map(async (line) => {
      for (let mail = queue.shift(); mail; mail = queue.shift()) {
        const found = (mail.askId && questions.get(mail.askId)) || null;
        const outcome = await settleOne(scope, { mail, found, programme, line, now: clock() });
        settled.push({ id: mail.id, outcome });
      }
    }),
  );
  await settleMail(scope, holder, settled, clock());
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

type OneMail = {
  readonly mail: ClaimedMail;
  readonly found: Invitation | null;
  readonly programme: Programme;
  readonly line: MailLine;
  readonly now: Date;
};

async function settleOne(scope: Scope, { mail, found, programme, line, now }: OneMail) {
  const composed = await composeMail(scope, mail, programme, found);
  if (!composed.ok) {
    return {
      kind: 'refused',
      failure: say(wordsIn('en'), composed.why),
      isAddressBad: false,
    } as const;
  }
  return line.send(composed.mail, { attempt: mail.attempts, now });
}
