'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { ShownOnce } from '@/components/forms/shown-once';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { roleDescriptions, roleNames, roles } from '@/lib/auth/roles';
import type { FormAction } from '@/lib/form-state';
import { roleOptions } from './role-options';

/** Makes the link that brings one person into the workspace. */
export function InviteForm({ action }: { action: FormAction }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      {state.status === 'saved' && state.once ? (
        <ShownOnce words={state.message ?? ''} secret={state.once} label="Copy link" />
      ) : (
        <FormOutcome state={state} />
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        defaultValue={typed('email')}
        error={error('email')}
      />
      <SelectField
        key={typed('role', 'viewer')}
        label="Role"
        name="role"
        defaultValue={typed('role', 'viewer')}
        options={roleOptions}
        error={error('role')}
      />
      <dl className="grid gap-1 text-xs text-ink-2">
        {roles.map((role) => (
          <div key={role}>
            <dt className="inline font-medium text-ink">{roleNames[role]}: </dt>
            <dd className="inline">{roleDescriptions[role]}</dd>
          </div>
        ))}
      </dl>
      <div className="end">
        <SubmitButton pending="Making the link …">Make an invitation link</SubmitButton>
      </div>
    </form>
  );
}
