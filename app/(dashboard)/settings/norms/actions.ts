'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { addNorm, editNorm, removeNorm } from '@/db/mutations/norms';
import { memberAction } from '@/lib/form-action';
import { normInput } from '@/lib/marks/norm-input';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

const id = z.uuid('settings-faults.norm-gone' satisfies WordKey);

/** Adds a norm, or changes the one whose id is sent. */
export const saveNormAction = memberAction(
  'targets:write',
  z.intersection(normInput, z.object({ id: id.optional() })),
  async ({ id, ...input }, { scope }) => {
    if (id) await editNorm(scope, id, input);
    else await addNorm(scope, input);
    revalidatePath('/', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('settings.norm-saved') };
  },
);

export const removeNormAction = memberAction(
  'targets:write',
  z.object({ id }),
  async ({ id }, { scope }) => {
    await removeNorm(scope, id);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);
