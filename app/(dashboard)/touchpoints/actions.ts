'use server';

import { redirect } from 'next/navigation';
import {
  archiveTouchpoint,
  createTouchpoint,
  editTouchpoint,
  unarchiveTouchpoint,
} from '@/db/mutations/touchpoints';
import { memberAction } from '@/lib/form-action';
import { archiveInput, idInput } from '@/lib/surveys/archive-input';
import { touchpointInput } from '@/lib/surveys/touchpoint-input';

export const addTouchpoint = memberAction(
  'surveys:write',
  touchpointInput,
  async (input, { scope }) => {
    const { id } = await createTouchpoint(scope, input);
    redirect(`/touchpoints?done=added&id=${id}`);
  },
);

export const saveTouchpoint = memberAction(
  'surveys:write',
  touchpointInput.extend(idInput),
  async ({ id, ...input }, { scope }) => {
    await editTouchpoint(scope, id, input);
    redirect(`/touchpoints?done=saved&id=${id}`);
  },
);

export const moveTouchpoint = memberAction(
  'surveys:write',
  archiveInput,
  async ({ id, archived }, { scope }) => {
    if (archived) await archiveTouchpoint(scope, id, new Date());
    else await unarchiveTouchpoint(scope, id);
    redirect(`/touchpoints?done=${archived ? 'archived' : 'unarchived'}&id=${id}`);
  },
);
