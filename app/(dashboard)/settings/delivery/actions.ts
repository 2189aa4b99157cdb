'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { saveProgramme } from '@/db/mutations/programme';
import { allowAgain, suppressAll } from '@/db/mutations/suppressions';
import { AppError } from '@/lib/errors';
import { memberAction } from '@/lib/form-action';
import { sendTestMail } from '@/lib/mail/test-mail';
import { deliveryInput } from '@/lib/surveys/delivery-input';
import { suppressInput } from '@/lib/surveys/suppress-input';
import { refuseInSample } from '../refuse-in-sample';

const page = '/settings/delivery';

export const saveDeliveryAction = memberAction(
  'settings:write',
  deliveryInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveProgramme(scope, input);
    revalidatePath(page);
    return { status: 'saved', message: 'Saved. Questions are sent this way from now on.' };
  },
);

export const sendTestMailAction = memberAction(
  'settings:write',
  z.object({}),
  async (_input, { scope, workspace, email, now }) => {
    refuseInSample(workspace);
    const { went, words } = await sendTestMail(scope, email, now);
    if (!went) throw new AppError('unavailable', words);
    return { status: 'saved', message: words };
  },
);

export const suppressAction = memberAction(
  'settings:write',
  suppressInput,
  async ({ addresses, note }, { scope, workspace }) => {
    refuseInSample(workspace);
    const added = await suppressAll(scope, addresses, note);
    revalidatePath(page);
    return { status: 'saved', message: suppressedWords(addresses, added) };
  },
);

export const allowAgainAction = memberAction(
  'settings:write',
  z.object({ hash: z.string().regex(/^(report:[0-9a-f-]{36}:)?[0-9a-f]{64}$/) }),
  async ({ hash }, { scope, workspace }) => {
    refuseInSample(workspace);
    await allowAgain(scope, hash);
    revalidatePath(page);
    return { status: 'saved' };
  },
);

function suppressedWords(addresses: readonly string[], added: number): string {
  const [only] = addresses;
  if (addresses.length === 1) {
    return added === 1 ? `${only} gets no more mail.` : `${only} is on the list already.`;
  }
  const known = addresses.length - added;
  const others = known === 0 ? '' : ` ${known.toLocaleString('en-GB')} were there already.`;
  return `${added.toLocaleString('en-GB')} addresses get no more mail.${others}`;
}
