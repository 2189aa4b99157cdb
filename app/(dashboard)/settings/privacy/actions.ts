'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { saveProgramme } from '@/db/mutations/programme';
import { memberAction } from '@/lib/form-action';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';
import { refuseInSample } from '../refuse-in-sample';

const retentionInput = z.object({
  months: z
    .union([
      z.literal(''),
      z.coerce
        .number('settings-faults.months' satisfies WordKey)
        .int('settings-faults.whole-months' satisfies WordKey)
        .min(1, 'settings-faults.least-month' satisfies WordKey)
        .max(240, 'settings-faults.most-months' satisfies WordKey),
    ])
    .transform((months) => (months === '' ? null : months)),
});

/** Says for how long it is kept who said what. */
export const saveRetentionAction = memberAction(
  'people:erase',
  retentionInput,
  async ({ months }, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveProgramme(scope, { retentionMonths: months });
    revalidatePath('/settings/privacy');
    const t = await requestWords();
    return {
      status: 'saved',
      message: t(months === null ? 'settings.retention-none' : 'settings.retention-saved'),
    };
  },
);
