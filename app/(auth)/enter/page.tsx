import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewLinkWords } from '@/components/auth/new-link-words';
import { OneButtonForm } from '@/components/auth/one-button-form';
import { BarePage } from '@/components/shell/bare-page';
import { LinkButton } from '@/components/ui/link-button';
import { hasUsers } from '@/db/queries/members';
import { findSignInLink } from '@/db/queries/sign-in-links';
import { tokenHash } from '@/lib/auth/secret-token';
import { requestWords } from '@/lib/words/request-words';
import { enterAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('auth.one-time-link') };
}

/** Where the link of the terminal leads. Opening it uses nothing up; the button does. */
export default async function EnterPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const t = await requestWords();
  const { token } = await searchParams;
  const link =
    typeof token === 'string' ? await findSignInLink(tokenHash(token), new Date()) : null;
  if (typeof token !== 'string' || !link) {
    return (
      <BarePage title={t('auth.link-gone')} description={t('auth.link-once')}>
        <NewLinkWords />
        {(await hasUsers()) ? (
          <LinkButton href="/sign-in">{t('auth.with-password')}</LinkButton>
        ) : null}
      </BarePage>
    );
  }
  if (link.email === null) redirect(`/setup?token=${encodeURIComponent(token)}`);
  return (
    <BarePage
      title={t('auth.welcome-back')}
      description={t('auth.link-signs-in', { email: link.email })}
    >
      <OneButtonForm
        action={enterAction}
        token={token}
        words={t('auth.sign-in')}
        pending={t('auth.signing-in')}
      />
    </BarePage>
  );
}
