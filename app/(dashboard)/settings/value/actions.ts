'use server';

import { revalidatePath } from 'next/cache';
import {
  removeExchangeRate,
  saveValueSettings,
  setExchangeRate,
} from '@/db/mutations/value-settings';
import { memberAction } from '@/lib/form-action';
import { exchangeRateInput, valueSettingsInput } from '@/lib/value/settings';
import { requestWords } from '@/lib/words/request-words';
import { refuseInSample } from '../refuse-in-sample';

export const saveValueAction = memberAction(
  'settings:write',
  valueSettingsInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveValueSettings(scope, input);
    revalidatePath('/', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('settings.value-saved') };
  },
);

export const setRateAction = memberAction(
  'settings:write',
  exchangeRateInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await setExchangeRate(scope, input);
    revalidatePath('/', 'layout');
    const t = await requestWords();
    const { currency, fromDay: day } = input;
    return { status: 'saved', message: t('settings.rate-saved', { currency, day }) };
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
