'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { changeOwnPassword } from '@/lib/auth/own-password';
import { endOtherSessions, endOwnSession } from '@/lib/auth/own-sessions';
import { newPasswordInput } from '@/lib/auth/person-input';
import { memberAction } from '@/lib/form-action';

const passwordInput = z.object({
  currentPassword: z.string().max(1000).default(''),
  password: newPasswordInput,
});

export const changePasswordAction = memberAction(
  'metrics:read',
  passwordInput,
  async ({ currentPassword, password }, member) => {
    const ended = await changeOwnPassword(
      member,
      { current: currentPassword, password },
      new Date(),
    );
    revalidatePath('/settings/account');
    return { status: 'saved', message: `Your password is changed. ${signedOut(ended)}` };
  },
);

export const revokeSessionAction = memberAction(
  'metrics:read',
  z.object({ id: z.uuid() }),
  async ({ id }, member) => {
    await endOwnSession(member, id, new Date());
    revalidatePath('/settings/account');
    return { status: 'saved' };
  },
);

export const revokeOtherSessionsAction = memberAction(
  'metrics:read',
  z.object({}),
  async (_, member) => {
    const ended = await endOtherSessions(member, new Date());
    revalidatePath('/settings/account');
    return { status: 'saved', message: signedOut(ended) };
  },
);

function signedOut(browsers: number): string {
  if (browsers === 0) return 'You were signed in nowhere else.';
  return browsers === 1
    ? 'One other browser was signed out.'
    : `${browsers} other browsers were signed out.`;
}
