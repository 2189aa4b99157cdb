'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { Checkbox, SelectField, type SelectOption } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { shownDelay } from '@/lib/surveys/asking-fields';
import type { Asking } from '@/lib/surveys/asking-input';
import { AskedPeople } from './asked-people';
import { AskingLimits } from './asking-limits';
import { AskingMoment } from './asking-moment';

/** What a part of the form needs: what was typed before, and what is wrong with it. */
export type AskingEcho = {
  readonly value: (name: string, start: string) => string;
  readonly error: (name: string) => string | null;
};

/** What a touchpoint asks when its event comes: the survey first, the rules behind it. */
export function AskingForm({
  action,
  touchpointId,
  asking,
  surveys,
  channels,
  quietHours,
  attributes,
}: {
  action: FormAction;
  touchpointId: string;
  asking: Asking;
  surveys: readonly SelectOption[];
  channels: readonly SelectOption[];
  /** The quiet hours of the workspace, such as `20:00–08:00`; null where there are none. */
  quietHours: string | null;
  /** Attributes that customers are known to have, to be offered. */
  attributes: readonly string[];
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const form = useKeptForm();
  const { typed, errors } = formEcho(state);
  const echo: AskingEcho = {
    value: (name, start) => typed[name] ?? start,
    error: (name) => errors[name]?.[0] ?? null,
  };
  const { rules } = asking;
  return (
    <form ref={form} action={send} className="grid max-w-xl gap-4" noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="id" value={touchpointId} />
      <Panel title={t('delivery-form.what')} padded>
        <div className="grid gap-4">
          <Checkbox
            name="isOn"
            defaultChecked={rules.isOn}
            label={t('delivery-form.is-on')}
            hint={t('delivery-form.is-on-hint')}
          />
          <SelectField
            label={t('names.survey')}
            name="surveyId"
            error={echo.error('surveyId')}
            defaultValue={echo.value('surveyId', asking.surveyId ?? '')}
            options={[{ value: '', label: t('delivery-form.none') }, ...surveys]}
          />
          <SelectField
            label={t('names.channel')}
            name="channelId"
            error={echo.error('channelId')}
            defaultValue={echo.value('channelId', asking.channelId ?? '')}
            options={[{ value: '', label: t('delivery-form.email-channel') }, ...channels]}
            hint={t('delivery-form.channel-hint')}
          />
        </div>
      </Panel>
      <AskingMoment
        rules={rules}
        start={shownDelay(rules.delayMinutes)}
        quietHours={quietHours}
        echo={echo}
      />
      <AskedPeople rules={rules} attributes={attributes} echo={echo} />
      <AskingLimits rules={rules} echo={echo} />
      <div className="flex justify-end">
        <SubmitButton>{t('delivery-form.save')}</SubmitButton>
      </div>
    </form>
  );
}
