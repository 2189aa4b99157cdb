import 'server-only';
import type { OIDCConfig } from 'next-auth/providers';
import { env } from '@/lib/env';

/** By which next-auth knows the single sign-on; part of its callback address. */
export const singleSignOnId = 'oidc';

/** What people call the single sign-on here; null if none is configured. */
export function singleSignOnName(): string | null {
  return singleSignOn && env.OIDC_NAME;
}

/**
 * The configured provider of single sign-on, or null. Its answer is bound to
 * this browser three times over: by PKCE, state and nonce.
 */
export const singleSignOn = provider();

function provider(): OIDCConfig<Record<string, unknown>> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    id: singleSignOnId,
    name: OIDC_NAME,
    type: 'oidc',
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    // Who it is, is read from the claims when the sign-in is judged.
    profile: () => ({}),
  };
}
