'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { revokeApiKey } from '@/db/mutations/api-keys';
import { createApiKey } from '@/lib/auth/api-key';
import { roles } from '@/lib/auth/roles';
import { lastMomentOf } from '@/lib/auth/workspace-clock';
import { memberAction } from '@/lib/form-action';

const keyInput = z.object({
  name: z.string().trim().min(1, 'Say what the key is for.').max(100, 'At most 100 characters.'),
  role: z.enum(roles, 'Choose a role.'),
  expires: z.union([z.literal(''), z.iso.date('Write it as 2027-01-31.')]).default(''),
});

export const createKeyAction = memberAction(
  'keys:write',
  keyInput,
  async ({ name, role, expires }, { scope, workspace }) => {
    const expiresAt = expires === '' ? null : lastMomentOf(expires, workspace.timeZone);
    if (expiresAt && expiresAt <= new Date()) {
      return {
        status: 'invalid',
        errors: { expires: ['This day is over. Choose a later one, or leave it empty.'] },
        values: { name, role, expires },
      };
    }
    const { key } = await createApiKey(scope, { name, role, expiresAt });
    revalidatePath('/settings/keys');
    return {
      status: 'saved',
      message: `The key “${name}”. Copy it now: it is not shown again.`,
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
