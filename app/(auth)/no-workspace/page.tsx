import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BarePage } from '@/components/shell/bare-page';
import { Button } from '@/components/ui/button';
import { findMember, findSignedIn } from '@/lib/auth/member';
import { signOutAction } from '../sign-out/actions';

export const metadata: Metadata = { title: 'No workspace' };

export default async function NoWorkspacePage() {
  const session = await findSignedIn();
  if (!session) redirect('/sign-in');
  if (await findMember()) redirect('/');
  return (
    <BarePage
      title="You are not in a workspace"
      description={`${session.email} is signed in, but no longer a member of any workspace. An admin can invite you again.`}
    >
      <form action={signOutAction}>
        <Button type="submit">Sign out</Button>
      </form>
    </BarePage>
  );
}
