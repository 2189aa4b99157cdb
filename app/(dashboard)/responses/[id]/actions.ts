'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { memberAction } from '@/lib/form-action';
import { responseStates } from '@/lib/surveys/vocabulary';

const state = z.enum(responseStates);
const moveInput = z.object({ id: z.uuid(), state, before: state });

/** Moves one answer into or out of the count, and back to its page, which offers the way back. */
export const moveResponse = memberAction('responses:write', moveInput, async (input, { scope }) => {
  const moved = await setResponseState(scope, [input.id], input.state);
  if (moved === 0) {
    return {
      status: 'refused',
      message:
        'Nothing was changed: somebody has done so already, or the answer is gone. Load the page again.',
      values: {},
    };
  }
  revalidatePath('/', 'layout');
  redirect(`/responses/${input.id}?undo=${input.before}`);
});
