import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { signOutAction } from '@/app/(auth)/sign-out/actions';
import { NewAccountForm } from '@/components/auth/invitation-form';
import { OneButtonForm } from '@/components/auth/one-button-form';
import { BarePage } from '@/components/shell/bare-page';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { findInvitation } from '@/db/queries/invitations';
import { findCredentials } from '@/db/queries/members';
import { findSignedIn } from '@/lib/auth/member';
import { tokenHash } from '@/lib/auth/secret-token';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { joinAction, joinAsNewUserAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('auth.invitation') };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await requestWords();
  const { token } = await params;
  const invitation = await findInvitation(tokenHash(token), new Date());
  if (!invitation) {
    return (
      <BarePage title={t('auth.invitation-gone')} description={t('auth.invitation-gone-why')}>
        <LinkButton href="/sign-in">{t('auth.sign-in')}</LinkButton>
      </BarePage>
    );
  }
  const { workspace, role, invitedBy, email } = invitation;
  const invited = invitedBy
    ? t('auth.invited-by', { person: invitedBy, role, email })
    : t('auth.invited', { role, email });
  return (
    <BarePage title={t('auth.join-workspace', { workspace })} description={invited}>
      {await wayIn(t, token, email)}
    </BarePage>
  );
}

/** Join as who is signed in, sign in first, or make an account. */
async function wayIn(t: Words, token: string, email: string): Promise<ReactNode> {
  const session = await findSignedIn();
  if (session?.email === email) {
    return (
      <OneButtonForm
        action={joinAction}
        token={token}
        words={t('auth.join')}
        pending={t('auth.joining')}
      />
    );
  }
  if (session) {
    return (
      <form action={signOutAction} className="grid gap-4">
        <p className="text-ink-2">{t('auth.signed-in-as', { email: session.email })}</p>
        <Button type="submit">{t('auth.sign-out')}</Button>
      </form>
    );
  }
  if (await findCredentials(email)) {
    return (
      <>
        <p className="text-ink-2">{t('auth.have-account')}</p>
        <LinkButton
          variant="primary"
          href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}
        >
          {t('auth.sign-in')}
        </LinkButton>
      </>
    );
  }
  return <NewAccountForm action={joinAsNewUserAction} token={token} email={email} />;
}
