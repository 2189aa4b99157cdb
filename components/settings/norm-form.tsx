'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { LinkButton } from '@/components/ui/button';
import { type SelectOption, TextField } from '@/components/ui/field';
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
      <TextField label="Name" maxLength={80} hint="As the board calls it." {...field('name')} />
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
        <TextField label="Value" inputMode="decimal" {...field('value')} />
        <TextField label="As of" type="date" {...field('asOf')} />
      </div>
      <TextField
        label="Source"
        maxLength={300}
        hint="Who measured, whom they asked, how many."
        {...field('source')}
      />
      <TextField
        label="Address of the source"
        type="url"
        hint="Optional."
        {...field('sourceUrl')}
      />
      <div className="end">
        {norm ? <LinkButton href="/settings/norms">Add another instead</LinkButton> : null}
        <SubmitButton>{norm ? 'Save' : 'Add the norm'}</SubmitButton>
      </div>
    </form>
  );
}
