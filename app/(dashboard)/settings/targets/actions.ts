'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { removeTarget, setTarget } from '@/db/mutations/targets';
import { memberAction } from '@/lib/form-action';
import { targetInput } from '@/lib/marks/target-input';

/** Sets a target, or changes the one there is for the same figure and place. */
export const setTargetAction = memberAction(
  'targets:write',
  targetInput,
  async (input, { scope }) => {
    await setTarget(scope, input);
    revalidatePath('/', 'layout');
    return { status: 'saved', message: 'Saved. Trends, cards and boards show it from now on.' };
  },
);

export const removeTargetAction = memberAction(
  'targets:write',
  z.object({ id: z.uuid('This target is not there any more.') }),
  async ({ id }, { scope }) => {
    await removeTarget(scope, id);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);
