'use client';

import { useWords } from '#words';
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
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextField
        label={t('workspace-form.name')}
        name="name"
        defaultValue={typed('name', name)}
        error={error('name')}
      />
      <TimeZoneField
        zones={zones}
        start={typed('timeZone', timeZone)}
        error={error('timeZone')}
        hint={t('workspace-form.zone-hint')}
      />
      <WeekStartField start={typed('weekStart', String(weekStart))} error={error('weekStart')} />
      <div className="end">
        <SubmitButton>{t('ui.save')}</SubmitButton>
      </div>
    </form>
  );
}
