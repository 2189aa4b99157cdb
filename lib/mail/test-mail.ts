import 'server-only';
import { newId } from '@/db/id';
import { audit } from '@/db/mutations/audit';
import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { env } from '@/lib/env';
import { composeMail } from './compose-mail';
import { mailLine } from './hand-over';

/** What the mail server said to a test mail, in words. */
export type TestOutcome = { readonly went: boolean; readonly words: string };

/**
 * Hands a mail over to the mail server now, as questions are, and tells what it
 * said. Nobody is asked anything.
 */
export async function sendTestMail(scope: Scope, to: string, now: Date): Promise<TestOutcome> {
  if (!env.SMTP_URL) return { went: false, words: 'No mail server is set.' };
  const id = newId();
  const mail = {
    id,
    kind: 'alert' as const,
    askId: null,
    address: to,
    attempts: 1,
    words: {
      subject: 'A test of your mail server',
      text: 'This mail was sent by the settings of delivery in Ergograph. Questions to your customers will come the same way.',
    },
  };
  const composed = await composeMail(scope, mail, await programmeOf(scope), null);
  if (!composed.ok) return { went: false, words: composed.why };
  const line = mailLine(env.SMTP_URL);
  const outcome = await line.send(composed.mail, { attempt: 1, now });
  line.close();
  await inTransaction((tx) => audit(scope, 'mail.tested', { outcome: outcome.kind }, tx));
  if (outcome.kind === 'sent') {
    return { went: true, words: `The server took it. Look into the inbox of ${to}.` };
  }
  return { went: false, words: saidBy(outcome) };
}

function saidBy({ kind, failure }: { kind: 'later' | 'refused' | 'unknown'; failure: string }) {
  switch (kind) {
    case 'later':
      return `The server could not be reached, or asked to come back later: ${failure}`;
    case 'refused':
      return `The server refused it: ${failure}`;
    case 'unknown':
      return `The server went silent after it had the mail, so nobody knows: ${failure}`;
  }
}
