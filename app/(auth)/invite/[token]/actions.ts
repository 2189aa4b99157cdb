'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { acceptAsNewUser, acceptAsSignedIn } from '@/lib/auth/accept-invitation';
import { clientFacts } from '@/lib/auth/client-facts';
import { enterByPassword } from '@/lib/auth/enter';
import { findSignedIn } from '@/lib/auth/member';
import { newPasswordInput, personNameInput } from '@/lib/auth/person-input';
import { openAction } from '@/lib/form-action';
import { refusal } from '@/lib/words/refusal';

const newAccount = z.object({
  token: z.string().max(200),
  name: personNameInput,
  password: newPasswordInput,
});

export const joinAsNewUserAction = openAction(newAccount, async ({ token, ...person }) => {
  const { email } = await acceptAsNewUser(token, person, new Date(), clientFacts(await headers()));
  await enterByPassword({ email, password: person.password });
  redirect('/');
});

export const joinAction = openAction(
  z.object({ token: z.string().max(200) }),
  async ({ token }) => {
    const session = await findSignedIn();
    if (!session) throw refusal('forbidden', 'auth-faults.sign-in-first');
    await acceptAsSignedIn(token, session, new Date(), clientFacts(await headers()));
    redirect('/');
  },
);
