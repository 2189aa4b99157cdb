'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { type SelectOption, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { targetLevels } from '@/lib/metrics/target';
import { MeasureFields, type MeasureOption } from './measure-fields';

const labels = { required: 'Required', good: 'Good', excellent: 'Excellent' } as const;
const hints = {
  required: 'Below it the target is missed.',
  good: 'Optional.',
  excellent: 'Optional.',
} as const;

/** Sets what a score is to reach. */
export function TargetForm({
  action,
  measures,
  touchpoints,
}: {
  action: FormAction;
  measures: readonly MeasureOption[];
  touchpoints: readonly SelectOption[];
}) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <MeasureFields
        measures={measures}
        touchpoints={touchpoints}
        start={{ measure: typed('measure'), touchpointId: typed('touchpointId') }}
        errors={{ measure: error('measure'), touchpointId: error('touchpointId') }}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {targetLevels.map((level) => (
          <TextField
            key={level}
            label={labels[level]}
            name={level}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typed(level)}
            error={error(level)}
            hint={hints[level]}
          />
        ))}
      </div>
      <div className="end">
        <SubmitButton>Set the target</SubmitButton>
      </div>
    </form>
  );
}
