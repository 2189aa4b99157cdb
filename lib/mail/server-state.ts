import type { MailHealth } from '@/db/queries/outbox';

/**
 * How the mail server stands, in sentences. Its password is in none of them.
 *
 * @param moment how a moment is written
 */
export function mailServerState(
  server: string | undefined,
  { lastSentAt, lastFailure }: MailHealth,
  moment: (at: Date) => string,
): string[] {
  if (server === undefined) {
    return [
      'No mail server is set, so nothing is sent: the outbox shows what would have gone. Whoever runs this Ergograph sets one as SMTP_URL.',
    ];
  }
  const { hostname, port, protocol } = new URL(server);
  const place = port ? `${hostname}:${port}` : hostname;
  const how = protocol === 'smtps:' ? ', encrypted from the first byte' : '';
  const sentences = [`Mail goes through ${place}${how}.`];
  sentences.push(
    lastSentAt ? `The last mail went on ${moment(lastSentAt)}.` : 'No mail has gone yet.',
  );
  if (lastFailure) {
    sentences.push(`The last fault, on ${moment(lastFailure.at)}: ${lastFailure.words}`);
  }
  return sentences;
}
