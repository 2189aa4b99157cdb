'use client';

import { useWords } from '#words';
import { EntryForm, NameField } from '@/components/catalog/entry-form';
import { SelectField, TextField } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';
import { type JourneyStage, journeyStages } from '@/lib/surveys/vocabulary';

/** Adds a touchpoint, or edits the one given. */
export function TouchpointForm({
  action,
  touchpoint,
}: {
  action: FormAction;
  touchpoint?: {
    id: string;
    key: string;
    name: string;
    stage: JourneyStage;
    eventKey: string | null;
  };
}) {
  const t = useWords();
  return (
    <EntryForm
      action={action}
      id={touchpoint?.id}
      save={t(touchpoint ? 'entries.save-touchpoint' : 'entries.add-touchpoint')}
      cancelHref="/touchpoints"
    >
      {(echo) => (
        <>
          <NameField echo={echo} entry={touchpoint} example={t('entries.touchpoint-example')} />
          <SelectField
            label={t('entries.where-in-journey')}
            name="stage"
            error={echo.errors.stage}
            defaultValue={echo.typed.stage ?? touchpoint?.stage ?? 'other'}
            options={journeyStages.map((value) => ({ value, label: t(`entries.stage-${value}`) }))}
          />
          <TextField
            label={t('entries.event-key')}
            name="eventKey"
            error={echo.errors.eventKey}
            defaultValue={echo.typed.eventKey ?? touchpoint?.eventKey ?? ''}
            autoComplete="off"
            spellCheck={false}
            hint={t('entries.event-key-hint')}
          />
        </>
      )}
    </EntryForm>
  );
}
