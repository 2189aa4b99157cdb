'use server';

import { revalidatePath } from 'next/cache';
import { saveProgramme } from '@/db/mutations/programme';
import { memberAction } from '@/lib/form-action';
import { brandInput } from '@/lib/surveys/brand-input';
import { requestWords } from '@/lib/words/request-words';
import { refuseInSample } from '../refuse-in-sample';

export const saveBrandAction = memberAction(
  'settings:write',
  brandInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveProgramme(scope, input);
    revalidatePath('/settings/brand');
    const t = await requestWords();
    return { status: 'saved', message: t('settings.brand-saved') };
  },
);
