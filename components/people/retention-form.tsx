'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** For how long it is kept who said what. */
export function RetentionForm({ action, months }: { action: FormAction; months: number | null }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label={t('people.retention')}
        hint={t('people.retention-hint')}
        name="months"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed('months', months === null ? '' : String(months))}
        error={error('months')}
      />
      <div className="end">
        <SubmitButton>{t('ui.save')}</SubmitButton>
      </div>
    </form>
  );
}
