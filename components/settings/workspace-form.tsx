'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { TimeZoneField } from '@/components/forms/time-zone-field';
import { useForm } from '@/components/forms/use-form';
import { WeekStartField } from '@/components/forms/week-start-field';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Name, time zone and week start of a workspace. */
export function WorkspaceForm({
  action,
  name,
  timeZone,
  weekStart,
  zones,
}: {
  action: FormAction;
  name: string;
  timeZone: string;
  weekStart: 0 | 1;
  zones: readonly string[];
}) {
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label="Name"
        name="name"
        defaultValue={typed('name', name)}
        error={error('name')}
      />
      <TimeZoneField
        zones={zones}
        start={typed('timeZone', timeZone)}
        error={error('timeZone')}
        hint="Days begin and end on this clock. When it changes, every answer gets its day anew; the numbers stay as they are until that is done."
      />
      <WeekStartField start={typed('weekStart', String(weekStart))} error={error('weekStart')} />
      <div className="end">
        <SubmitButton>Save</SubmitButton>
      </div>
    </form>
  );
}
