'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { TimeZoneField } from '@/components/forms/time-zone-field';
import { useForm } from '@/components/forms/use-form';
import { WeekStartField } from '@/components/forms/week-start-field';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { NewPersonFields } from './new-person-fields';

/** The first visit: the workspace and its first admin. */
export function SetUpForm({
  action,
  token,
  zones,
}: {
  action: FormAction;
  token: string;
  zones: readonly string[];
}) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-6">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-semibold">{t('auth.the-workspace')}</legend>
        <TextField
          label={t('auth.workspace-name')}
          name="workspace"
          autoComplete="organization"
          hint={t('auth.workspace-hint')}
          defaultValue={typed('workspace')}
          error={error('workspace')}
        />
        <TimeZoneField
          zones={zones}
          start={typed('timeZone')}
          error={error('timeZone')}
          hint={t('auth.zone-hint')}
          fromBrowser
        />
        <WeekStartField start={typed('weekStart', '1')} error={error('weekStart')} />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-semibold">{t('auth.first-admin')}</legend>
        <NewPersonFields error={error} typed={typed} />
      </fieldset>
      <SubmitButton className="justify-center" pending={t('auth.setting-up')}>
        {t('auth.set-up')}
      </SubmitButton>
    </form>
  );
}
