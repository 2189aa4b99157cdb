'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { revokeApiKey } from '@/db/mutations/api-keys';
import { createApiKey } from '@/lib/auth/api-key';
import { roles } from '@/lib/auth/roles';
import { lastMomentOf } from '@/lib/auth/workspace-clock';
import { memberAction } from '@/lib/form-action';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

const keyInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'settings-faults.key-name' satisfies WordKey)
    .max(100, 'settings-faults.too-long' satisfies WordKey),
  role: z.enum(roles, 'settings-faults.role' satisfies WordKey),
  expires: z
    .union([z.literal(''), z.iso.date('settings-faults.day' satisfies WordKey)])
    .default(''),
});

export const createKeyAction = memberAction(
  'keys:write',
  keyInput,
  async ({ name, role, expires }, { scope, workspace }) => {
    const t = await requestWords();
    const expiresAt = expires === '' ? null : lastMomentOf(expires, workspace.timeZone);
    if (expiresAt && expiresAt <= new Date()) {
      return {
        status: 'invalid',
        errors: { expires: [t('settings-faults.day-over')] },
        values: { name, role, expires },
      };
    }
    const { key } = await createApiKey(scope, { name, role, expiresAt });
    revalidatePath('/settings/keys');
    return {
      status: 'saved',
      message: t('settings.key-made', { name }),
      once: key,
    };
  },
);

export const revokeKeyAction = memberAction(
  'keys:write',
  z.object({ id: z.uuid() }),
  async ({ id }, { scope }) => {
    await revokeApiKey(scope, id, new Date());
    revalidatePath('/settings/keys');
    return { status: 'saved' };
  },
);
