'use server';

import { revalidatePath } from 'next/cache';
import { saveProgramme } from '@/db/mutations/programme';
import { memberAction } from '@/lib/form-action';
import { brandInput } from '@/lib/surveys/brand-input';
import { refuseInSample } from '../refuse-in-sample';

export const saveBrandAction = memberAction(
  'settings:write',
  brandInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveProgramme(scope, input);
    revalidatePath('/settings/brand');
    return { status: 'saved', message: 'Saved. Pages and mails look like this from now on.' };
  },
);
