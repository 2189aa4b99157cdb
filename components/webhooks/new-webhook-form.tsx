'use client';

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
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label="Name"
        name="name"
        maxLength={80}
        autoComplete="off"
        defaultValue={typed('name')}
        error={error('name')}
      />
      <SelectField
        key={typed('preset')}
        label="Sent by"
        name="preset"
        options={[{ value: '', label: 'Another system' }, ...presets]}
        defaultValue={typed('preset')}
        hint="Of those named here, the fields are known already."
      />
      <div className="end">
        <SubmitButton>Make the webhook</SubmitButton>
      </div>
    </form>
  );
}
