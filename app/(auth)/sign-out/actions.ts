'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/auth/next-auth';

/** Ends the session of this browser and forgets its cookie. */
export async function signOutAction(): Promise<void> {
  await signOut({ redirect: false });
  redirect('/sign-in');
}
