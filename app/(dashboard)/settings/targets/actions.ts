'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { removeTarget, setTarget } from '@/db/mutations/targets';
import { memberAction } from '@/lib/form-action';
import { targetInput } from '@/lib/marks/target-input';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

/** Sets a target, or changes the one there is for the same figure and place. */
export const setTargetAction = memberAction(
  'targets:write',
  targetInput,
  async (input, { scope }) => {
    await setTarget(scope, input);
    revalidatePath('/', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('settings.target-saved') };
  },
);

export const removeTargetAction = memberAction(
  'targets:write',
  z.object({ id: z.uuid('settings-faults.target-gone' satisfies WordKey) }),
  async ({ id }, { scope }) => {
    await removeTarget(scope, id);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);
