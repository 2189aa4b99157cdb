'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { memberAction } from '@/lib/form-action';
import { askForFit } from '@/lib/jobs/clv-fit';
import { dayIn } from '@/lib/metrics/period';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

const fitInput = z.object({
  calibrationEnd: z
    .literal('')
    .transform(() => null)
    .or(z.iso.date('clv.a-day-or-nothing' satisfies WordKey)),
});

/** Fits the purchase models anew; asking twice begins one fit. */
export const fitAgainAction = memberAction(
  'responses:write',
  fitInput,
  async ({ calibrationEnd }, { scope, workspace, now }) => {
    await askForFit(scope, { today: dayIn(now, workspace.timeZone), calibrationEnd });
    revalidatePath('/clv');
    const t = await requestWords();
    return { status: 'saved', message: t('clv.fit-begun') };
  },
);
