/** Why somebody whom the single sign-on let through is not let in here. */
export type ClaimsRefusal = 'no-address' | 'unverified' | 'unknown';

const words: Readonly<Record<ClaimsRefusal, string>> = {
  'no-address':
    'The single sign-on did not tell your e-mail address, so we cannot know who you are.',
  unverified:
    'The single sign-on has not verified your e-mail address. Verify it there, then try again.',
  unknown:
    'Nobody here has your e-mail address. Ask an admin to invite it, then sign in the same way.',
};

/**
 * What the sign-in page says to somebody who comes back from the single
 * sign-on without being signed in; null if nothing went wrong.
 *
 * @param refused why we refused them
 * @param error that next-auth met on the way
 */
export function refusalInWords(
  refused: string | undefined,
  error: string | undefined,
): string | null {
  const known = Object.entries(words).find(([reason]) => reason === refused);
  if (known) return known[1];
  return error === undefined
    ? null
    : 'The single sign-on did not come to an end. Try again; if it fails again, the log of the server says why.';
}
