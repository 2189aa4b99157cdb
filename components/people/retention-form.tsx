'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** For how long it is kept who said what. */
export function RetentionForm({ action, months }: { action: FormAction; months: number | null }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label="Forget who said what after so many months"
        hint="Empty: nothing is forgotten by itself. What is older loses its comment, its customer, the words of further questions and the notes of calls; invitations and mails lose their address. Scores stay in every count. This cannot be undone."
        name="months"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed('months', months === null ? '' : String(months))}
        error={error('months')}
      />
      <div className="end">
        <SubmitButton>Save</SubmitButton>
      </div>
    </form>
  );
}
