import { redirect } from 'next/navigation';
import { defaultAddress } from '@/db/queries/saved-views';
import { requireMember } from '@/lib/auth/member';

/** Where somebody goes who has signed in and wanted nothing else: to the view they chose, or the overview. */
export default async function StartPage() {
  const { scope, userId } = await requireMember();
  redirect((await defaultAddress(scope, userId)) ?? '/');
}
