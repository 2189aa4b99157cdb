import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewLinkWords } from '@/components/auth/new-link-words';
import { SetUpForm } from '@/components/auth/set-up-form';
import { BarePage } from '@/components/shell/bare-page';
import { hasUsers } from '@/db/queries/members';
import { findSignInLink } from '@/db/queries/sign-in-links';
import { tokenHash } from '@/lib/auth/secret-token';
import { timeZoneNames } from '@/lib/auth/time-zones';
import { requestWords } from '@/lib/words/request-words';
import { setUpAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('auth.set-up-title') };
}

export default async function SetUpPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const t = await requestWords();
  if (await hasUsers()) redirect('/sign-in');
  const { token } = await searchParams;
  const link =
    typeof token === 'string' ? await findSignInLink(tokenHash(token), new Date()) : null;
  if (typeof token !== 'string' || !link) {
    return (
      <BarePage title={t('auth.not-set-up')} description={t('auth.not-set-up-why')}>
        <NewLinkWords />
      </BarePage>
    );
  }
  return (
    <BarePage title={t('auth.set-up')} description={t('auth.set-up-why')}>
      <SetUpForm action={setUpAction} token={token} zones={timeZoneNames()} />
    </BarePage>
  );
}
