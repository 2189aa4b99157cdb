'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { saveProgramme } from '@/db/mutations/programme';
import { memberAction } from '@/lib/form-action';
import { refuseInSample } from '../refuse-in-sample';

const retentionInput = z.object({
  months: z
    .union([
      z.literal(''),
      z.coerce
        .number('Write a number of months, or leave it empty.')
        .int('Write whole months.')
        .min(1, 'Keep things for at least a month.')
        .max(240, 'Keep things for at most 240 months, which are 20 years.'),
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
    return {
      status: 'saved',
      message:
        months === null
          ? 'Saved. Nothing is forgotten by itself.'
          : 'Saved. What is older is forgotten within a day, and from then on every day.',
    };
  },
);
