'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { type SelectOption, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { type TargetLevel, targetLevels } from '@/lib/metrics/target';
import type { WordKey } from '@/lib/words/words';
import { MeasureFields, type MeasureOption } from './measure-fields';

const hints = {
  required: 'mark-forms.required-hint',
  good: 'mark-forms.optional',
  excellent: 'mark-forms.optional',
} as const satisfies Record<TargetLevel, WordKey>;

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
  const t = useWords();
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
            label={t(`mark-forms.${level}`)}
            name={level}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typed(level)}
            error={error(level)}
            hint={t(hints[level])}
          />
        ))}
      </div>
      <div className="end">
        <SubmitButton>{t('mark-forms.set-target')}</SubmitButton>
      </div>
    </form>
  );
}
