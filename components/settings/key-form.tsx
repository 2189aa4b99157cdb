'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { ShownOnce } from '@/components/forms/shown-once';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { roleOptions } from './role-options';

/** Makes a key of the REST API and shows it once. */
export function KeyForm({ action }: { action: FormAction }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      {state.status === 'saved' && state.once ? (
        <ShownOnce words={state.message ?? ''} secret={state.once} label="Copy key" />
      ) : (
        <FormOutcome state={state} />
      )}
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        hint="What will use it, such as the help desk."
        defaultValue={typed('name')}
        error={error('name')}
      />
      <SelectField
        key={typed('role', 'manager')}
        label="Role"
        name="role"
        defaultValue={typed('role', 'manager')}
        options={roleOptions}
        hint="Viewer reads scores. Manager also reads comments and records answers. Admin also defines surveys."
        error={error('role')}
      />
      <TextField
        label="Works until"
        name="expires"
        type="date"
        hint="Empty: until it is revoked."
        defaultValue={typed('expires')}
        error={error('expires')}
      />
      <div className="end">
        <SubmitButton pending="Making the key …">Make a key</SubmitButton>
      </div>
    </form>
  );
}
