'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Sets what a unit of a currency is worth in the base currency. */
export function RateForm({ action, base }: { action: FormAction; base: string }) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label="Currency"
        name="currency"
        autoComplete="off"
        maxLength={3}
        defaultValue={typed('currency')}
        error={error('currency')}
      />
      <TextField
        label="From"
        name="fromDay"
        type="date"
        hint="It holds from this day until the next rate of the currency."
        defaultValue={typed('fromDay')}
        error={error('fromDay')}
      />
      <TextField
        label={`One unit in ${base}`}
        name="rate"
        inputMode="decimal"
        defaultValue={typed('rate')}
        error={error('rate')}
      />
      <div className="end">
        <SubmitButton>Set the rate</SubmitButton>
      </div>
    </form>
  );
}
