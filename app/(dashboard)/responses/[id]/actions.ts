'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { memberAction } from '@/lib/form-action';
import { responseStates } from '@/lib/surveys/vocabulary';
import { requestWords } from '@/lib/words/request-words';

const state = z.enum(responseStates);
const moveInput = z.object({ id: z.uuid(), state, before: state });

/** Moves one answer into or out of the count, and back to its page, which offers the way back. */
export const moveResponse = memberAction('responses:write', moveInput, async (input, { scope }) => {
  const moved = await setResponseState(scope, [input.id], input.state);
  if (moved === 0) {
    const t = await requestWords();
    return { status: 'refused', message: t('answer.nothing-changed'), values: {} };
  }
  revalidatePath('/', 'layout');
  redirect(`/responses/${input.id}?undo=${input.before}`);
});
