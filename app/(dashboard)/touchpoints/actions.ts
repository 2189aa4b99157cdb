'use server';

import { redirect } from 'next/navigation';
import { createTouchpoint, editTouchpoint } from '@/db/mutations/touchpoints';
import { memberAction } from '@/lib/form-action';
import { idInput } from '@/lib/surveys/archive-input';
import { touchpointInput } from '@/lib/surveys/touchpoint-input';
import { moveEntry } from '../move-entry';

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

export const moveTouchpoint = moveEntry('touchpoint');
