'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { NewPersonFields } from './new-person-fields';

/** Accepts an invitation with a new account. */
export function NewAccountForm({
  action,
  token,
  email,
}: {
  action: FormAction;
  token: string;
  email: string;
}) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <NewPersonFields error={error} typed={typed} email={email} />
      <SubmitButton className="justify-center" pending={t('auth.joining')}>
        {t('auth.create-and-join')}
      </SubmitButton>
    </form>
  );
}
