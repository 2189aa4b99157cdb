'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { type SelectOption, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { MeasureFields, type MeasureOption } from './measure-fields';

/** A norm as its form has it. */
export type NormValues = {
  id: string;
  name: string;
  measure: string;
  touchpointId: string;
  value: string;
  source: string;
  sourceUrl: string;
  asOf: string;
};

/** Adds a norm, or changes the one given. */
export function NormForm({
  action,
  measures,
  touchpoints,
  norm,
}: {
  action: FormAction;
  measures: readonly MeasureOption[];
  touchpoints: readonly SelectOption[];
  norm?: NormValues;
}) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  const field = (name: Exclude<keyof NormValues, 'id'>) => ({
    name,
    autoComplete: 'off',
    defaultValue: typed(name, norm?.[name]),
    error: error(name),
  });
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      {norm ? <input type="hidden" name="id" value={norm.id} /> : null}
      <TextField
        label={t('mark-forms.name')}
        maxLength={80}
        hint={t('mark-forms.name-hint')}
        {...field('name')}
      />
      <MeasureFields
        measures={measures}
        touchpoints={touchpoints}
        start={{
          measure: typed('measure', norm?.measure),
          touchpointId: typed('touchpointId', norm?.touchpointId),
        }}
        errors={{ measure: error('measure'), touchpointId: error('touchpointId') }}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('mark-forms.value')} inputMode="decimal" {...field('value')} />
        <TextField label={t('mark-forms.as-of')} type="date" {...field('asOf')} />
      </div>
      <TextField
        label={t('mark-forms.source')}
        maxLength={300}
        hint={t('mark-forms.source-hint')}
        {...field('source')}
      />
      <TextField
        label={t('mark-forms.source-address')}
        type="url"
        hint={t('mark-forms.optional')}
        {...field('sourceUrl')}
      />
      <div className="end">
        {norm ? (
          <LinkButton href="/settings/norms">{t('mark-forms.add-another')}</LinkButton>
        ) : null}
        <SubmitButton>{norm ? t('ui.save') : t('mark-forms.add-norm')}</SubmitButton>
      </div>
    </form>
  );
}
