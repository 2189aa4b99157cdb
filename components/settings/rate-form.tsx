'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Sets what a unit of a currency is worth in the base currency. */
export function RateForm({ action, base }: { action: FormAction; base: string }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label={t('value-forms.currency')}
        name="currency"
        autoComplete="off"
        maxLength={3}
        defaultValue={typed('currency')}
        error={error('currency')}
      />
      <TextField
        label={t('value-forms.from')}
        name="fromDay"
        type="date"
        hint={t('value-forms.from-hint')}
        defaultValue={typed('fromDay')}
        error={error('fromDay')}
      />
      <TextField
        label={t('value-forms.one-unit', { base })}
        name="rate"
        inputMode="decimal"
        defaultValue={typed('rate')}
        error={error('rate')}
      />
      <div className="end">
        <SubmitButton>{t('value-forms.set-rate')}</SubmitButton>
      </div>
    </form>
  );
}
