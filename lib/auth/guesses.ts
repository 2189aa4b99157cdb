import 'server-only';
import { countAttempt } from '@/db/mutations/sign-in-attempts';
import { isForgotten, waitLeft } from './sign-in-wait';

/**
 * Counts one guess at a secret ahead of looking at it.
 *
 * @param subjects `email:<address>`, `ip:<address>` or `own:<user id>`
 * @returns seconds during which no guess is looked at; 0: look at this one
 */
export function countGuess(subjects: readonly string[], now: Date): Promise<number> {
  return countAttempt(subjects, now, ({ subject, failures, lastFailedAt }) => {
    const kind = subject.startsWith('ip:') ? 'ip' : 'email';
    if (isForgotten(lastFailedAt, now)) return { wait: 0, failures: 0 };
    return { wait: waitLeft(kind, failures, lastFailedAt, now), failures };
  });
}
