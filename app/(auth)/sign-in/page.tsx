import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/auth/sign-in-form';
import { SingleSignOnForm } from '@/components/auth/single-sign-on-form';
import { BarePage } from '@/components/shell/bare-page';
import { Notice } from '@/components/ui/notice';
import { hasUsers } from '@/db/queries/members';
import { findMember } from '@/lib/auth/member';
import { singleSignOnName } from '@/lib/auth/oidc-provider';
import { safeNext } from '@/lib/auth/safe-next';
import { refusalInWords } from '@/lib/auth/sign-in-refusals';
import { first, type SearchParams } from '@/lib/query-params';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import { signInAction, singleSignOnAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('auth.sign-in-title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const t = await requestWords();
  const params = await searchParams;
  const next = safeNext(first(params.next));
  const singleSignOn = singleSignOnName();
  const refusal = singleSignOn && refusalInWords(t, first(params.refused), first(params.error));
  if (await findMember()) redirect(next);
  if (!(await hasUsers())) redirect('/setup');
  return (
    <BarePage title={t('auth.sign-in-title')}>
      {refusal ? <Notice tone="error">{refusal}</Notice> : null}
      {singleSignOn ? (
        <SingleSignOnForm action={singleSignOnAction} next={next} name={singleSignOn} />
      ) : null}
      <SignInForm action={signInAction} next={next} />
      <p className="text-xs text-ink-3">
        {richWords(t, 'auth.forgotten', {
          code: (words) => <code className="font-mono wrap-anywhere">{words}</code>,
        })}
      </p>
    </BarePage>
  );
}
