'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { saveProgramme } from '@/db/mutations/programme';
import { allowAgain, suppress } from '@/db/mutations/suppressions';
import { inTransaction } from '@/db/transaction';
import { AppError } from '@/lib/errors';
import { memberAction } from '@/lib/form-action';
import { sendTestMail } from '@/lib/mail/test-mail';
import { deliveryInput } from '@/lib/surveys/delivery-input';
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
  z.object({
    address: z.string().trim().pipe(z.email('Write an address such as tom@example.com.').max(320)),
    note: z
      .string()
      .trim()
      .max(200, 'Up to 200 characters.')
      .default('')
      .transform((note) => (note === '' ? null : note)),
  }),
  async ({ address, note }, { scope, workspace }) => {
    refuseInSample(workspace);
    const isNew = await inTransaction((tx) => suppress(scope, address, 'by-hand', tx, note));
    revalidatePath(page);
    return {
      status: 'saved',
      message: isNew ? `${address} gets no more mail.` : `${address} is on the list already.`,
    };
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
