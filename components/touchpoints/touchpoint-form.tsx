'use client';

import { EntryForm, NameField } from '@/components/catalog/entry-form';
import { SelectField, TextField } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';
import { type JourneyStage, journeyStageNames, journeyStages } from '@/lib/surveys/vocabulary';

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
  return (
    <EntryForm
      action={action}
      id={touchpoint?.id}
      save={touchpoint ? 'Save touchpoint' : 'Add touchpoint'}
      cancelHref="/touchpoints"
    >
      {(echo) => (
        <>
          <NameField
            echo={echo}
            entry={touchpoint}
            example="A moment in plain words: “Support case solved”, “Help article read”."
          />
          <SelectField
            label="Where in the journey"
            name="stage"
            error={echo.errors.stage}
            defaultValue={echo.typed.stage ?? touchpoint?.stage ?? 'other'}
            options={journeyStages.map((value) => ({ value, label: journeyStageNames[value] }))}
          />
          <TextField
            label="Event key (optional)"
            name="eventKey"
            error={echo.errors.eventKey}
            defaultValue={echo.typed.eventKey ?? touchpoint?.eventKey ?? ''}
            autoComplete="off"
            spellCheck={false}
            hint="The name under which your own systems speak of this moment, such as case.solved."
          />
        </>
      )}
    </EntryForm>
  );
}
