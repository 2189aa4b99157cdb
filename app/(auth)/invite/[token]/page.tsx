import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { signOutAction } from '@/app/(auth)/sign-out/actions';
import { NewAccountForm } from '@/components/auth/invitation-form';
import { OneButtonForm } from '@/components/auth/one-button-form';
import { BarePage } from '@/components/shell/bare-page';
import { Button, LinkButton } from '@/components/ui/button';
import { findInvitation } from '@/db/queries/invitations';
import { findCredentials } from '@/db/queries/members';
import { findSignedIn } from '@/lib/auth/member';
import { roleNames } from '@/lib/auth/roles';
import { tokenHash } from '@/lib/auth/secret-token';
import { joinAction, joinAsNewUserAction } from './actions';

export const metadata: Metadata = { title: 'Invitation' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(tokenHash(token), new Date());
  if (!invitation) {
    return (
      <BarePage
        title="This invitation is no longer open"
        description="It was accepted, taken back, or is older than seven days. Whoever invited you can make a new one."
      >
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </BarePage>
    );
  }
  const { workspace, role, invitedBy, email } = invitation;
  const invited = invitedBy ? `${invitedBy} invited you` : 'You are invited';
  return (
    <BarePage
      title={`Join ${workspace}`}
      description={`${invited} as ${roleNames[role].toLowerCase()}: ${email}.`}
    >
      {await wayIn(token, email)}
    </BarePage>
  );
}

/** Join as who is signed in, sign in first, or make an account. */
async function wayIn(token: string, email: string): Promise<ReactNode> {
  const session = await findSignedIn();
  if (session?.email === email) {
    return <OneButtonForm action={joinAction} token={token} words="Join" pending="Joining …" />;
  }
  if (session) {
    return (
      <form action={signOutAction} className="grid gap-4">
        <p className="text-ink-2">
          You are signed in as {session.email}. Sign out, then open the invitation again.
        </p>
        <Button type="submit">Sign out</Button>
      </form>
    );
  }
  if (await findCredentials(email)) {
    return (
      <>
        <p className="text-ink-2">You have an account already. Sign in, and you can join.</p>
        <LinkButton
          variant="primary"
          href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}
        >
          Sign in
        </LinkButton>
      </>
    );
  }
  return <NewAccountForm action={joinAsNewUserAction} token={token} email={email} />;
}
