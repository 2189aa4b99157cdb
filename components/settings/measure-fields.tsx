'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { SelectField, type SelectOption } from '@/components/ui/field';

export type MeasureOption = SelectOption & {
  /** What its values may be: `1 to 7, high is good`. */
  range: string;
};

/** Which figure at which touchpoint; tells what its values may be. */
export function MeasureFields({
  measures,
  touchpoints,
  start,
  errors,
}: {
  measures: readonly MeasureOption[];
  touchpoints: readonly SelectOption[];
  start: { measure: string; touchpointId: string };
  errors: { measure: string | null; touchpointId: string | null };
}) {
  const t = useWords();
  const [chosen, setChosen] = useState(start.measure || (measures[0]?.value ?? ''));
  const range = measures.find(({ value }) => value === chosen)?.range;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('mark-forms.figure')}
        name="measure"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={measures}
        error={errors.measure}
        hint={range}
      />
      <SelectField
        // A select forgets a later default; a new key makes it take it.
        key={start.touchpointId}
        label={t('mark-forms.where')}
        name="touchpointId"
        defaultValue={start.touchpointId}
        options={touchpoints}
        error={errors.touchpointId}
        hint={t('mark-forms.where-hint')}
      />
    </div>
  );
}
