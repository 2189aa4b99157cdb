import type { MailFate, ReportRunRow } from '@/db/queries/reports';
import { deliveryNames, needsSomebody } from '@/lib/surveys/ask-words';

/** How a mail to one address stands, with the reason where there is one. */
export function fateWords({ state, failure }: Pick<MailFate, 'state' | 'failure'>): string {
  const name = deliveryNames[state];
  if (state === 'bounced') {
    return `${name}: the mailbox is not there (${failure ?? 'no reason given'}). The address gets no more mail until an admin allows it again under Settings, Delivery.`;
  }
  if (state === 'waiting') {
    return failure ? `${name}; the last try failed: ${failure}` : name;
  }
  return failure ? `${name}: ${failure}` : name;
}

/** Whether somebody should look at the mail of an address. */
export function isStuckFate({ state }: Pick<MailFate, 'state'>): boolean {
  return needsSomebody(state) || state === 'cancelled';
}

/** What came of a run, in a line: `Sent to 3; came back from 1`. */
export function runWords({
  state,
  failure,
  mails,
}: Pick<ReportRunRow, 'state' | 'failure' | 'mails'>): string {
  if (state === 'making') return 'Being made';
  if (state === 'failed') return `Could not be made: ${failure ?? 'no reason is known'}`;
  if (mails.length === 0) return 'Made; nobody was to get it';
  const number = (states: readonly MailFate['state'][]) =>
    mails.filter((mail) => states.includes(mail.state)).length;
  const parts = [
    [number(['sent']), 'sent to'],
    [number(['waiting', 'held', 'sending']), 'waiting for'],
    [number(['bounced']), 'came back from'],
    [number(['failed', 'unknown']), 'failed or in doubt for'],
    [number(['cancelled']), 'called off for'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, text]) => `${text} ${count}`);
  const line = words.join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/**
 * What a webhook answered, in words.
 *
 * @param most how often one is called
 */
export function webhookWords(
  { webhookAnswer, webhookTries }: { webhookAnswer: string | null; webhookTries: number },
  most: number,
): string {
  if (webhookAnswer === null) return webhookTries === 0 ? 'To be called' : 'Being called';
  if (/^2\d\d/.test(webhookAnswer)) return `Taken: ${webhookAnswer}`;
  const again = webhookTries < most ? ' It is called again.' : ' It is not called again.';
  const tries = webhookTries < most ? ` (try ${webhookTries} of ${most})` : '';
  return `${webhookAnswer}${tries}.${again}`.replace('..', '.');
}
