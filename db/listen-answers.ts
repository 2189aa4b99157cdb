import 'server-only';
import postgres from 'postgres';
import { answersChannel } from '@/db/mutations/announce-answers';
import { env } from '@/lib/env';
import { type AnnouncedAnswers, readAnnounced } from '@/lib/surveys/announced-answers';

/**
 * Listens for new answers on a connection of its own, which comes back by
 * itself when it is lost.
 *
 * @param heard called with each announcement
 * @param begun called whenever listening begins, also after a loss: what came in between was not heard
 * @returns how to stop
 */
export function listenForAnswers(
  heard: (told: AnnouncedAnswers) => void,
  begun: () => void,
): () => Promise<void> {
  const client = postgres(env.DATABASE_URL ?? '', {
    max: 1,
    connect_timeout: 5,
    backoff: (tries: number) => Math.min(1, tries / 10),
    onnotice: () => undefined,
    connection: { application_name: 'ergograph live' },
  });
  const listening = client.listen(
    answersChannel,
    (payload) => {
      const told = readAnnounced(payload);
      if (told) heard(told);
    },
    begun,
  );
  // While the database is away there is nothing to hear; streams look at the table by themselves.
  listening.catch(() => undefined);
  return () => client.end({ timeout: 1 });
}
