'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { changeOwnPassword } from '@/lib/auth/own-password';
import { endOtherSessions, endOwnSession } from '@/lib/auth/own-sessions';
import { newPasswordInput } from '@/lib/auth/person-input';
import { memberAction } from '@/lib/form-action';
import { formatCount, paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';

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
    const t = await requestWords();
    const message = paragraph(t, [t('settings.password-changed'), signedOut(t, ended)]);
    return { status: 'saved', message };
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
    return { status: 'saved', message: signedOut(await requestWords(), ended) };
  },
);

function signedOut(t: Words, browsers: number): string {
  if (browsers === 0) return t('settings.signed-out-none');
  return t('settings.signed-out-others', { count: browsers, n: formatCount(t, browsers) });
}
