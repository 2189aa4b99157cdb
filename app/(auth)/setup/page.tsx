import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewLinkWords } from '@/components/auth/new-link-words';
import { SetUpForm } from '@/components/auth/set-up-form';
import { BarePage } from '@/components/shell/bare-page';
import { hasUsers } from '@/db/queries/members';
import { findSignInLink } from '@/db/queries/sign-in-links';
import { tokenHash } from '@/lib/auth/secret-token';
import { timeZoneNames } from '@/lib/auth/time-zones';
import { setUpAction } from './actions';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetUpPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  if (await hasUsers()) redirect('/sign-in');
  const { token } = await searchParams;
  const link =
    typeof token === 'string' ? await findSignInLink(tokenHash(token), new Date()) : null;
  if (typeof token !== 'string' || !link) {
    return (
      <BarePage
        title="Nobody has set up this Ergograph yet"
        description="Whoever started the server has a link for that, so that no stranger can be first."
      >
        <NewLinkWords />
      </BarePage>
    );
  }
  return (
    <BarePage
      title="Set up Ergograph"
      description="A name for the workspace, and an account for you. The workspace can be changed later."
    >
      <SetUpForm action={setUpAction} token={token} zones={timeZoneNames()} />
    </BarePage>
  );
}
