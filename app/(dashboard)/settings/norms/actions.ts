'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { addNorm, editNorm, removeNorm } from '@/db/mutations/norms';
import { memberAction } from '@/lib/form-action';
import { normInput } from '@/lib/marks/norm-input';

const id = z.uuid('This norm is not there any more.');

/** Adds a norm, or changes the one whose id is sent. */
export const saveNormAction = memberAction(
  'targets:write',
  z.intersection(normInput, z.object({ id: id.optional() })),
  async ({ id, ...input }, { scope }) => {
    if (id) await editNorm(scope, id, input);
    else await addNorm(scope, input);
    revalidatePath('/', 'layout');
    return { status: 'saved', message: 'Saved. The board holds its cells against it.' };
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
