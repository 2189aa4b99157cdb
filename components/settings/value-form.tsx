'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import type { ValueSettings } from '@/lib/value/settings';

/** As most workspaces count comes first. */
const timings = ['end-of-period', 'immediate'] as const;

/** How a workspace counts churn and customer value. */
export function ValueForm({
  action,
  settings,
}: {
  action: FormAction;
  settings: ValueSettings | null;
}) {
  const t = useWords();
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
        label={t('value-forms.base')}
        hint={t('value-forms.base-hint')}
        autoComplete="off"
        maxLength={3}
        {...text('baseCurrency')}
      />
      <TextField
        label={t('value-forms.margin')}
        hint={t('value-forms.margin-hint')}
        inputMode="decimal"
        {...text('grossMargin')}
      />
      <SelectField
        key={typed('churnDefinition')}
        label={t('value-forms.churn')}
        options={churnDefinitions.map((value) => ({
          value,
          label: t(`value-forms.churn-${value}`),
        }))}
        hint={t('value-forms.churn-hint')}
        {...text('churnDefinition', 'standard')}
      />
      <TextField
        label={t('value-forms.reactivation')}
        hint={t('value-forms.reactivation-hint')}
        inputMode="numeric"
        {...text('reactivationDays')}
      />
      <TextField
        label={t('value-forms.discount')}
        hint={t('value-forms.discount-hint')}
        inputMode="decimal"
        {...text('discountRate', '10')}
      />
      <SelectField
        key={`timing-${typed('marginTiming')}`}
        label={t('value-forms.timing')}
        options={timings.map((value) => ({ value, label: t(`value-forms.timing-${value}`) }))}
        {...text('marginTiming', 'end-of-period')}
      />
      <div className="end">
        <SubmitButton>{t('ui.save')}</SubmitButton>
      </div>
    </form>
  );
}
