import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewLinkWords } from '@/components/auth/new-link-words';
import { OneButtonForm } from '@/components/auth/one-button-form';
import { BarePage } from '@/components/shell/bare-page';
import { LinkButton } from '@/components/ui/button';
import { hasUsers } from '@/db/queries/members';
import { findSignInLink } from '@/db/queries/sign-in-links';
import { tokenHash } from '@/lib/auth/secret-token';
import { enterAction } from './actions';

export const metadata: Metadata = { title: 'One-time link' };

/** Where the link of the terminal leads. Opening it uses nothing up; the button does. */
export default async function EnterPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  const link =
    typeof token === 'string' ? await findSignInLink(tokenHash(token), new Date()) : null;
  if (typeof token !== 'string' || !link) {
    return (
      <BarePage title="This link is no longer good" description="It works once, and not for long.">
        <NewLinkWords />
        {(await hasUsers()) ? (
          <LinkButton href="/sign-in">Sign in with a password</LinkButton>
        ) : null}
      </BarePage>
    );
  }
  if (link.email === null) redirect(`/setup?token=${encodeURIComponent(token)}`);
  return (
    <BarePage title="Welcome back" description={`This link signs in ${link.email}, once.`}>
      <OneButtonForm action={enterAction} token={token} words="Sign in" pending="Signing in …" />
    </BarePage>
  );
}
