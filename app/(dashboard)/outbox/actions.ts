'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { cancelAsk, sendAgain } from '@/db/mutations/outbox';
import { memberAction } from '@/lib/form-action';
import { idInput } from '@/lib/surveys/archive-input';
import { requestWords } from '@/lib/words/request-words';

export const sendAgainAction = memberAction(
  'settings:write',
  z.object(idInput),
  async ({ id }, { scope, now }) => {
    await sendAgain(scope, id, now);
    revalidatePath('/outbox', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('outbox.again') };
  },
);

export const cancelAskAction = memberAction(
  'settings:write',
  z.object(idInput),
  async ({ id }, { scope }) => {
    await cancelAsk(scope, id);
    revalidatePath('/outbox', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('outbox.called-off') };
  },
);
