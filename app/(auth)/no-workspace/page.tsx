import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BarePage } from '@/components/shell/bare-page';
import { Button } from '@/components/ui/button';
import { findMember, findSignedIn } from '@/lib/auth/member';
import { requestWords } from '@/lib/words/request-words';
import { signOutAction } from '../sign-out/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('auth.no-workspace') };
}

export default async function NoWorkspacePage() {
  const t = await requestWords();
  const session = await findSignedIn();
  if (!session) redirect('/sign-in');
  if (await findMember()) redirect('/');
  return (
    <BarePage
      title={t('auth.not-member')}
      description={t('auth.not-member-why', { email: session.email })}
    >
      <form action={signOutAction}>
        <Button type="submit">{t('auth.sign-out')}</Button>
      </form>
    </BarePage>
  );
}
