import type { MailHealth } from '@/db/queries/outbox';
import type { Words } from '@/lib/words/words';

/**
 * How the mail server stands, in sentences. Its password is in none of them.
 *
 * @param moment how a moment is written
 */
export function mailServerState(
  t: Words,
  server: string | undefined,
  { lastSentAt, lastFailure }: MailHealth,
  moment: (at: Date) => string,
): string[] {
  if (server === undefined) return [t('mail-server.none')];
  const { hostname, port, protocol } = new URL(server);
  const place = port ? `${hostname}:${port}` : hostname;
  const encrypted = protocol === 'smtps:' ? 'yes' : 'no';
  const sentences = [t('mail-server.through', { place, encrypted })];
  sentences.push(
    lastSentAt ? t('mail-server.last', { moment: moment(lastSentAt) }) : t('mail-server.never'),
  );
  if (lastFailure) {
    const { at, words } = lastFailure;
    sentences.push(t('mail-server.fault', { moment: moment(at), words }));
  }
  return sentences;
}
