'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { ShownOnce } from '@/components/forms/shown-once';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { roleOptions } from './role-options';

/** Makes a key of the REST API and shows it once. */
export function KeyForm({ action }: { action: FormAction }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      {state.status === 'saved' && state.once ? (
        <ShownOnce words={state.message ?? ''} secret={state.once} label={t('keys.copy')} />
      ) : (
        <FormOutcome state={state} />
      )}
      <TextField
        label={t('keys.name')}
        name="name"
        autoComplete="off"
        hint={t('keys.name-hint')}
        defaultValue={typed('name')}
        error={error('name')}
      />
      <SelectField
        key={typed('role', 'manager')}
        label={t('keys.role')}
        name="role"
        defaultValue={typed('role', 'manager')}
        options={roleOptions(t)}
        hint={t('keys.role-hint')}
        error={error('role')}
      />
      <TextField
        label={t('keys.until')}
        name="expires"
        type="date"
        hint={t('keys.until-hint')}
        defaultValue={typed('expires')}
        error={error('expires')}
      />
      <div className="end">
        <SubmitButton pending={t('keys.making')}>{t('keys.make')}</SubmitButton>
      </div>
    </form>
  );
}
