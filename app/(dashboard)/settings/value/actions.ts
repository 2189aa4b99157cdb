'use server';

import { revalidatePath } from 'next/cache';
import {
  removeExchangeRate,
  saveValueSettings,
  setExchangeRate,
} from '@/db/mutations/value-settings';
import { memberAction } from '@/lib/form-action';
import { exchangeRateInput, valueSettingsInput } from '@/lib/value/settings';
import { refuseInSample } from '../refuse-in-sample';

export const saveValueAction = memberAction(
  'settings:write',
  valueSettingsInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveValueSettings(scope, input);
    revalidatePath('/', 'layout');
    return { status: 'saved', message: 'Saved. Churn and value are counted this way from now on.' };
  },
);

export const setRateAction = memberAction(
  'settings:write',
  exchangeRateInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await setExchangeRate(scope, input);
    revalidatePath('/', 'layout');
    return {
      status: 'saved',
      message: `Saved. Amounts in ${input.currency} from ${input.fromDay} on are converted by it.`,
    };
  },
);

export const removeRateAction = memberAction(
  'settings:write',
  exchangeRateInput.pick({ currency: true, fromDay: true }),
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await removeExchangeRate(scope, input);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);
