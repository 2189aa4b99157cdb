'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** E-mail and password; `next` is the page to go to afterwards. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={typed('email')}
        error={error('email')}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={error('password')}
      />
      <SubmitButton className="justify-center" pending="Signing in …">
        Sign in
      </SubmitButton>
    </form>
  );
}
