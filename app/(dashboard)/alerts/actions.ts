'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { changeAlert, createAlert, deleteAlert, setAlertState } from '@/db/mutations/alerts';
import { findAlert } from '@/db/queries/alerts';
import { memberAction } from '@/lib/form-action';
import { alertEdit, alertInput } from '@/lib/outgoing/alert-input';
import { lookAtAlert } from '@/lib/outgoing/look-at-alert';
import { storedAlert } from '@/lib/outgoing/stored-alert';
import { alertStates } from '@/lib/outgoing/vocabulary';
import { idInput } from '@/lib/surveys/archive-input';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';

export const addAlertAction = memberAction(
  'views:publish',
  alertInput,
  async (input, { scope, userId }) => {
    const { id } = await createAlert(scope, input, userId);
    redirect(`/alerts/${id}`);
  },
);

export const saveAlertAction = memberAction(
  'views:publish',
  alertEdit,
  async ({ id, ...input }, { scope }) => {
    await changeAlert(scope, id, input, new Date());
    revalidatePath('/alerts', 'layout');
    return { status: 'saved' };
  },
);

export const moveAlertAction = memberAction(
  'views:publish',
  z.object({ ...idInput, state: z.enum(alertStates) }),
  async ({ id, state }, { scope }) => {
    await setAlertState(scope, id, { state, now: new Date() });
    revalidatePath('/alerts', 'layout');
    return { status: 'saved' };
  },
);

export const removeAlertAction = memberAction(
  'views:publish',
  z.object(idInput),
  async ({ id }, { scope }) => {
    await deleteAlert(scope, id);
    redirect('/alerts');
  },
);

export const tryAlertAction = memberAction(
  'views:publish',
  z.object(idInput),
  async ({ id }, { scope, workspace, now }) => {
    const t = await requestWords();
    const row = await findAlert(scope, id);
    if (!row) throw refusal('not-found', 'outgoing-faults.no-alert');
    const { judgement } = await lookAtAlert(t, { scope, workspace, now }, storedAlert(row));
    const would = judgement.fires ? 'alerts.would-go' : 'alerts.would-keep-quiet';
    return { status: 'saved', message: t(would, { why: judgement.sentence }) };
  },
);
