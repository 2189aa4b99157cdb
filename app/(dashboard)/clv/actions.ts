'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { memberAction } from '@/lib/form-action';
import { askForFit } from '@/lib/jobs/clv-fit';
import { dayIn } from '@/lib/metrics/period';

const fitInput = z.object({
  calibrationEnd: z
    .literal('')
    .transform(() => null)
    .or(z.iso.date('A day such as 2026-03-31, or nothing.')),
});

/** Fits the purchase models anew; asking twice begins one fit. */
export const fitAgainAction = memberAction(
  'responses:write',
  fitInput,
  async ({ calibrationEnd }, { scope, workspace, now }) => {
    await askForFit(scope, { today: dayIn(now, workspace.timeZone), calibrationEnd });
    revalidatePath('/clv');
    return { status: 'saved', message: 'Being fitted in the background.' };
  },
);
