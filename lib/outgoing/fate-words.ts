import type { MailFate, ReportRunRow } from '@/db/queries/reports';
import { failureWords } from '@/lib/mail/failure-words';
import { needsSomebody } from '@/lib/surveys/ask-words';
import { formatCount } from '@/lib/words/figures';
import { say } from '@/lib/words/said';
import type { Told } from '@/lib/words/told';
import type { WordKey, Words } from '@/lib/words/words';
import { storedWords } from './stored-words';

/** How a mail to one address stands, with the reason where there is one. */
export function fateWords(
  t: Words,
  { state, failure }: Pick<MailFate, 'state' | 'failure'>,
): string {
  const name = t(`asking.state-${state}`);
  if (state === 'bounced') {
    return t('outgoing.fate-bounced', {
      state: name,
      why: failure ? failureWords(t, failure) : t('outgoing.fate-no-reason'),
    });
  }
  if (!failure) return name;
  const why = { state: name, why: failureWords(t, failure) };
  return t(state === 'waiting' ? 'outgoing.fate-tried' : 'outgoing.fate-why', why);
}

/** Whether somebody should look at the mail of an address. */
export function isStuckFate({ state }: Pick<MailFate, 'state'>): boolean {
  return needsSomebody(state) || state === 'cancelled';
}

/** What came of a run, in a line: `Sent to 3; came back from 1`. */
export function runWords(
  t: Words,
  { state, failure, mails }: Pick<ReportRunRow, 'state' | 'failure' | 'mails'>,
): string {
  if (state === 'making') return t('outgoing.run-making');
  if (state === 'failed') {
    const why = failure === null ? t('outgoing.run-no-reason') : toldWhy(t, failure);
    return t('outgoing.run-failed', { why });
  }
  if (mails.length === 0) return t('outgoing.run-nobody');
  const parts = fatesOfRun.flatMap(({ key, states }) => {
    const n = mails.filter((mail) => states.includes(mail.state)).length;
    return n > 0 ? [t(key, { n: formatCount(t, n) })] : [];
  });
  const line = parts.join(t('outgoing.run-separator'));
  return line.charAt(0).toLocaleUpperCase(t.customs) + line.slice(1);
}

/** Older runs kept their faults in English. */
function toldWhy(t: Words, failure: Told): string {
  return typeof failure === 'string' ? storedWords(t, failure, ownFaults) : say(t, failure);
}

const ownFaults = ['outgoing-faults.not-made', 'outgoing-faults.stuck'] as const;

const fatesOfRun: readonly { key: WordKey; states: readonly MailFate['state'][] }[] = [
  { key: 'outgoing.run-sent', states: ['sent'] },
  { key: 'outgoing.run-waiting', states: ['waiting', 'held', 'sending'] },
  { key: 'outgoing.run-bounced', states: ['bounced'] },
  { key: 'outgoing.run-in-doubt', states: ['failed', 'unknown'] },
  { key: 'outgoing.run-called-off', states: ['cancelled'] },
];

/**
 * What a webhook answered, in words.
 *
 * @param most how often one is called
 */
export function webhookWords(
  t: Words,
  { webhookAnswer, webhookTries }: { webhookAnswer: string | null; webhookTries: number },
  most: number,
): string {
  if (webhookAnswer === null) {
    return t(
      webhookTries === 0 ? 'outgoing.webhook-to-be-called' : 'outgoing.webhook-being-called',
    );
  }
  if (/^2\d\d/.test(webhookAnswer)) return t('outgoing.webhook-taken', { answer: webhookAnswer });
  const answer = storedWords(t, webhookAnswer, ownAnswers).replace(/[.。]$/, '');
  return webhookTries < most
    ? t('outgoing.webhook-again', { answer, tries: webhookTries, most })
    : t('outgoing.webhook-over', { answer });
}

const ownAnswers = ['outgoing.webhook-private', 'outgoing.webhook-http-only'] as const;
