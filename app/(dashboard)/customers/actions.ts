'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { eraseCustomer } from '@/db/mutations/erase-customer';
import { memberAction } from '@/lib/form-action';
import { refuseInSample } from '../settings/refuse-in-sample';

const ticked = z.literal('yes').optional();

/** Erases a person for good, and shows what is left of them: nothing but that. */
export const eraseCustomerAction = memberAction(
  'people:erase',
  z.object({ id: z.uuid(), comments: ticked, withdraw: ticked }),
  async ({ id, comments, withdraw }, { scope, workspace }) => {
    refuseInSample(workspace);
    const how = { removesComments: comments === 'yes', withdrawsAnswers: withdraw === 'yes' };
    await eraseCustomer(scope, id, how, new Date());
    revalidatePath('/', 'layout');
    redirect(`/customers/${id}`);
  },
);
