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
import { signInAction, singleSignOnAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await searchParams;
  const next = safeNext(first(params.next));
  const singleSignOn = singleSignOnName();
  const refusal = singleSignOn && refusalInWords(first(params.refused), first(params.error));
  if (await findMember()) redirect(next);
  if (!(await hasUsers())) redirect('/setup');
  return (
    <BarePage title="Sign in">
      {refusal ? <Notice tone="error">{refusal}</Notice> : null}
      {singleSignOn ? (
        <SingleSignOnForm action={singleSignOnAction} next={next} name={singleSignOn} />
      ) : null}
      <SignInForm action={signInAction} next={next} />
      <p className="text-xs text-ink-3">
        Password forgotten? Whoever runs this server can print a link for you:{' '}
        <code className="font-mono wrap-anywhere">
          npx ergograph link --email … --forget-password
        </code>
      </p>
    </BarePage>
  );
}
