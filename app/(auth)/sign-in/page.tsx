import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/auth/sign-in-form';
import { BarePage } from '@/components/shell/bare-page';
import { hasUsers } from '@/db/queries/members';
import { findMember } from '@/lib/auth/member';
import { safeNext } from '@/lib/auth/safe-next';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next: wanted } = await searchParams;
  const next = safeNext(typeof wanted === 'string' ? wanted : null);
  if (await findMember()) redirect(next);
  if (!(await hasUsers())) redirect('/setup');
  return (
    <BarePage title="Sign in">
      <SignInForm action={signInAction} next={next} />
      <p className="text-xs text-ink-3">
        Password forgotten? Whoever runs this server can print a link for you:{' '}
        <code className="font-mono break-words">
          npx ergograph link --email … --forget-password
        </code>
      </p>
    </BarePage>
  );
}
