'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Makes an address for another system's messages. */
export function NewWebhookForm({
  action,
  presets,
}: {
  action: FormAction;
  presets: readonly SelectOption[];
}) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label={t('webhook-form.name')}
        name="name"
        maxLength={80}
        autoComplete="off"
        defaultValue={typed('name')}
        error={error('name')}
      />
      <SelectField
        key={typed('preset')}
        label={t('webhook-form.sent-by')}
        name="preset"
        options={[{ value: '', label: t('webhook-form.another') }, ...presets]}
        defaultValue={typed('preset')}
        hint={t('webhook-form.sent-by-hint')}
      />
      <div className="end">
        <SubmitButton>{t('webhook-form.make')}</SubmitButton>
      </div>
    </form>
  );
}
