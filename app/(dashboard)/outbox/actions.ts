'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { cancelAsk, sendAgain } from '@/db/mutations/outbox';
import { memberAction } from '@/lib/form-action';
import { idInput } from '@/lib/surveys/archive-input';

export const sendAgainAction = memberAction(
  'settings:write',
  z.object(idInput),
  async ({ id }, { scope, now }) => {
    await sendAgain(scope, id, now);
    revalidatePath('/outbox', 'layout');
    return { status: 'saved', message: 'It goes again in a moment.' };
  },
);

export const cancelAskAction = memberAction(
  'settings:write',
  z.object(idInput),
  async ({ id }, { scope }) => {
    await cancelAsk(scope, id);
    revalidatePath('/outbox', 'layout');
    return { status: 'saved', message: 'It was called off.' };
  },
);
