import 'server-only';
import { newId } from '@/db/id';
import { audit } from '@/db/mutations/audit';
import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { env } from '@/lib/env';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { composeMail } from './compose-mail';
import { mailLine } from './hand-over';

/** What the mail server said to a test mail. */
export type TestOutcome = { readonly went: boolean; readonly said: Said };

/**
 * Hands a mail over to the mail server now, as questions are, and tells what it
 * said. Nobody is asked anything.
 */
export async function sendTestMail(
  t: Words,
  scope: Scope,
  to: string,
  now: Date,
): Promise<TestOutcome> {
  if (!env.SMTP_URL) return { went: false, said: { key: 'mail-server.none-set' } };
  const id = newId();
  const mail = {
    id,
    kind: 'alert' as const,
    askId: null,
    address: to,
    attempts: 1,
    words: { subject: t('mail-server.test-subject'), text: t('mail-server.test-text') },
  };
  const composed = await composeMail(scope, mail, await programmeOf(scope), null);
  if (!composed.ok) return { went: false, said: composed.why };
  const line = mailLine(env.SMTP_URL);
  const outcome = await line.send(composed.mail, { attempt: 1, now });
  line.close();
  await inTransaction((tx) => audit(scope, 'mail.tested', { outcome: outcome.kind }, tx));
  if (outcome.kind === 'sent') {
    return { went: true, said: { key: 'mail-server.test-sent', values: { to } } };
  }
  const { kind, failure } = outcome;
  return { went: false, said: { key: `mail-server.test-${kind}`, values: { failure } } };
}
