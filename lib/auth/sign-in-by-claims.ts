import 'server-only';
import * as z from 'zod';
import { auditEach } from '@/db/mutations/audit';
import { findCredentials } from '@/db/queries/members';
import type { RequestOrigin } from '@/db/scope';
import { acceptByAddress } from './accept-invitation';
import { scopesOfAddress } from './account-scopes';
import { emailInput } from './person-input';
import { openSession } from './sign-in';
import type { ClaimsRefusal } from './sign-in-refusals';

const claimsInput = z.object({
  email: emailInput,
  // Some providers write it as text.
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  name: z.string().trim().min(1).optional().catch(undefined),
});

/**
 * Signs in whom the provider of single sign-on vouches for. The e-mail address
 * decides: it must be verified there, and belong to an account here or be
 * invited. An invited address gets an account without a password.
 *
 * @param claims of the ID token, which came straight from the provider and is meant for us
 */
export async function signInByClaims(
  claims: unknown,
  from: RequestOrigin,
  now: Date,
): Promise<{ userId: string; sessionId: string } | { refused: ClaimsRefusal }> {
  const parsed = claimsInput.safeParse(claims);
  if (!parsed.success) return { refused: 'no-address' };
  const { email, email_verified: verified, name } = parsed.data;
  if (verified !== true && verified !== 'true') return refuse('unverified', email, from);
  const known = await findCredentials(email);
  if (known?.disabled) return refuse('unknown', email, from);
  const person = { email, name: (name ?? email).slice(0, 100) };
  const userId = known?.userId ?? (await acceptByAddress(person, now, from));
  if (!userId) return refuse('unknown', email, from);
  return openSession(userId, from, now, 'oidc');
}

async function refuse(refused: ClaimsRefusal, email: string, from: RequestOrigin) {
  await auditEach(await scopesOfAddress(email, from), 'sign-in.failed', { email, refused });
  return { refused };
}
