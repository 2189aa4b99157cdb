'use server';

import { redirect } from 'next/navigation';
import * as z from 'zod';
import { enterByPassword, enterBySingleSignOn } from '@/lib/auth/enter';
import { afterSignIn } from '@/lib/auth/safe-next';
import { openAction } from '@/lib/form-action';
import type { WordKey } from '@/lib/words/words';

const credentials = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'auth-faults.email-needed' satisfies WordKey)
    .max(320),
  password: z
    .string()
    .min(1, 'auth-faults.password-needed' satisfies WordKey)
    .max(1000),
  next: z.string().optional(),
});

export const signInAction = openAction(credentials, async ({ next, ...typed }) => {
  await enterByPassword(typed);
  redirect(afterSignIn(next));
});

/** Sends the browser to the single sign-on, and from there back to the page that was wanted. */
export const singleSignOnAction = openAction(
  z.object({ next: z.string().optional() }),
  async ({ next }) => redirect(await enterBySingleSignOn(afterSignIn(next))),
);
