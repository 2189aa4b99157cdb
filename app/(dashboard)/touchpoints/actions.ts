'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAsking, createTouchpoint, editTouchpoint } from '@/db/mutations/touchpoints';
import { memberAction } from '@/lib/form-action';
import { idInput } from '@/lib/surveys/archive-input';
import { askingOfTouchpoint } from '@/lib/surveys/asking-input';
import { touchpointInput } from '@/lib/surveys/touchpoint-input';
import { requestWords } from '@/lib/words/request-words';
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

export const changeWhatItAsks = memberAction(
  'surveys:write',
  askingOfTouchpoint,
  async ({ id, asking }, { scope }) => {
    await changeAsking(scope, id, asking);
    revalidatePath('/touchpoints', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('delivery-rules.saved') };
  },
);

export const moveTouchpoint = moveEntry('touchpoint');
