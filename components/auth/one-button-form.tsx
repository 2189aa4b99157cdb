'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** A deed behind one button, so that a program that merely opens links does not do it. */
export function OneButtonForm({
  action,
  token,
  words,
  pending,
}: {
  action: FormAction;
  token: string;
  words: string;
  pending: string;
}) {
  const { state, attributes } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="justify-center" pending={pending}>
        {words}
      </SubmitButton>
    </form>
  );
}
