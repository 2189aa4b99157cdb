'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Checkbox, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Makes a dashboard with some cards to begin with. */
export function NewDashboard({ action }: { action: FormAction }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid max-w-xl gap-3">
      <FormOutcome state={state} />
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        defaultValue={typed('name')}
        error={error('name')}
        hint="For whom or what it is: Weekly service meeting."
      />
      <Checkbox
        label="Share with the team"
        name="shared"
        value="on"
        hint="Everybody of this workspace sees it; managers and admins can change it."
      />
      <div>
        <SubmitButton pending="Making it …">Make a dashboard</SubmitButton>
      </div>
    </form>
  );
}
