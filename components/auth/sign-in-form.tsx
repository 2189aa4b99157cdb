'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** E-mail and password; `next` is the page to go to afterwards. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('auth.email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={typed('email')}
        error={error('email')}
      />
      <TextField
        label={t('auth.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        error={error('password')}
      />
      <SubmitButton className="justify-center" pending={t('auth.signing-in')}>
        {t('auth.sign-in')}
      </SubmitButton>
    </form>
  );
}
