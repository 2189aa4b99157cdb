'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** The way in by the single sign-on of one's organisation; `next` is the page to come back to. */
export function SingleSignOnForm({
  action,
  next,
  name,
}: {
  action: FormAction;
  next: string;
  name: string;
}) {
  const t = useWords();
  const { state, attributes } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <input type="hidden" name="next" value={next} />
      <SubmitButton className="justify-center" pending={t('auth.one-moment')}>
        {t('auth.sign-in-with', { name })}
      </SubmitButton>
      <p className="text-center text-xs text-ink-3">{t('auth.or-password')}</p>
    </form>
  );
}
