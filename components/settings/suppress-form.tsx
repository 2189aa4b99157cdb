'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextareaField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Puts addresses on the list of those who get no mail. */
export function SuppressForm({ action }: { action: FormAction }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextareaField
        label="E-mail addresses"
        name="addresses"
        rows={3}
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed('addresses')}
        error={error('addresses')}
        hint="One, or a list: a line each, or set apart by commas. Bring those along who unsubscribed from the tool you used before."
      />
      <TextField
        label="Why (optional)"
        name="note"
        maxLength={200}
        autoComplete="off"
        defaultValue={typed('note')}
        error={error('note')}
        hint="For your colleagues, such as “asked on the phone”."
      />
      <div className="end">
        <SubmitButton>Send no more mail</SubmitButton>
      </div>
    </form>
  );
}
