'use client';

import { useWords } from '#words';
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
  const t = useWords();
  const { state, attributes, error } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      {asksCurrent ? (
        <TextField
          label={t('account-forms.current-password')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={error('currentPassword')}
        />
      ) : null}
      <TextField
        label={t('account-forms.new-password')}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t('account-forms.new-password-hint')}
        error={error('password')}
      />
      <div className="end">
        <SubmitButton>{t('account-forms.change-password')}</SubmitButton>
      </div>
    </form>
  );
}
