'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { ValueSettings } from '@/lib/value/settings';

const definitions = [
  { value: 'standard', label: 'Of those there at the start, who are gone at the end' },
  { value: 'start', label: 'All who left ÷ those there at the start' },
  { value: 'with-joiners', label: 'All who left ÷ those at the start and who joined' },
  { value: 'net-loss', label: 'Head count at the start less at the end, without new ones' },
];

const timings = [
  { value: 'end-of-period', label: 'At the end of each month' },
  { value: 'immediate', label: 'At the start of each month' },
];

/** How a workspace counts churn and customer value. */
export function ValueForm({
  action,
  settings,
}: {
  action: FormAction;
  settings: ValueSettings | null;
}) {
  const { state, attributes, error, typed } = useForm(action);
  const text = (name: keyof ValueSettings, start = '') => ({
    name,
    defaultValue: typed(name, String(settings?.[name] ?? start)),
    error: error(name),
  });
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label="Base currency"
        hint="Three letters, such as EUR. Every sum is in it; amounts in others are converted at the rate of their day."
        autoComplete="off"
        maxLength={3}
        {...text('baseCurrency')}
      />
      <TextField
        label="Gross margin in %"
        hint="The share of revenue that is left after what serving customers costs. Empty: customer value counts all revenue, and says so."
        inputMode="decimal"
        {...text('grossMargin')}
      />
      <SelectField
        key={typed('churnDefinition')}
        label="Customer churn"
        options={definitions}
        hint="Who joins and leaves within one period counts in the second and third only."
        {...text('churnDefinition', 'standard')}
      />
      <TextField
        label="Reactivation window in days"
        hint="Who comes back within it is reactivated, who comes back later is a new customer. Empty: always reactivated."
        inputMode="numeric"
        {...text('reactivationDays')}
      />
      <TextField
        label="Discount rate in % a year"
        hint="What money that comes a year later is worth less today."
        inputMode="decimal"
        {...text('discountRate', '10')}
      />
      <SelectField
        key={`timing-${typed('marginTiming')}`}
        label="Margin arrives"
        options={timings}
        {...text('marginTiming', 'end-of-period')}
      />
      <div className="end">
        <SubmitButton>Save</SubmitButton>
      </div>
    </form>
  );
}
