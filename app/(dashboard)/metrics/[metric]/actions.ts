'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { createAnnotation, deleteAnnotation, editAnnotation } from '@/db/mutations/annotations';
import { memberAction } from '@/lib/form-action';
import { noteInput } from '@/lib/marks/note-input';
import type { WordKey } from '@/lib/words/words';

const id = z.uuid('marks.note-gone' satisfies WordKey);

/** Writes a note on a day of the trends. */
export const addNoteAction = memberAction('views:write', noteInput, async (input, { scope }) => {
  await createAnnotation(scope, input);
  revalidatePath('/metrics', 'layout');
  return { status: 'saved' };
});

/** Changes a note. */
export const saveNoteAction = memberAction(
  'views:write',
  noteInput.extend({ id }),
  async ({ id, ...input }, { scope }) => {
    await editAnnotation(scope, id, input);
    revalidatePath('/metrics', 'layout');
    return { status: 'saved' };
  },
);

/** Deletes a note. */
export const deleteNoteAction = memberAction(
  'views:write',
  z.object({ id }),
  async ({ id }, { scope }) => {
    await deleteAnnotation(scope, id);
    revalidatePath('/metrics', 'layout');
    return { status: 'saved' };
  },
);
