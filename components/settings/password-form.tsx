'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** A new password; the current one is asked for unless there is none. */
export function PasswordForm({
  action,
  asksCurrent,
}: {
  action: FormAction;
  asksCurrent: boolean;
}) {
  const { state, attributes, error } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      {asksCurrent ? (
        <TextField
          label="Current password"
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={error('currentPassword')}
        />
      ) : null}
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. All your other browsers are signed out."
        error={error('password')}
      />
      <div className="end">
        <SubmitButton>Change password</SubmitButton>
      </div>
    </form>
  );
}
