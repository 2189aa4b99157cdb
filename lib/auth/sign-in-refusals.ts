import type { Words } from '@/lib/words/words';

/** Why somebody whom the single sign-on let through is not let in here. */
export type ClaimsRefusal = (typeof refusals)[number];

const refusals = ['no-address', 'unverified', 'unknown'] as const;

/**
 * What the sign-in page says to somebody who comes back from the single
 * sign-on without being signed in; null if nothing went wrong.
 *
 * @param refused why we refused them
 * @param error that next-auth met on the way
 */
export function refusalInWords(
  t: Words,
  refused: string | undefined,
  error: string | undefined,
): string | null {
  const known = refusals.find((reason) => reason === refused);
  if (known) return t(`auth-faults.refused-${known}`);
  return error === undefined ? null : t('auth-faults.sso-failed');
}
