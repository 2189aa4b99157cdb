'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Checkbox, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Makes a dashboard with some cards to begin with. */
export function NewDashboard({ action }: { action: FormAction }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid max-w-xl gap-3">
      <FormOutcome state={state} />
      <TextField
        label={t('dashboard-maker.name')}
        name="name"
        autoComplete="off"
        defaultValue={typed('name')}
        error={error('name')}
        hint={t('dashboard-maker.name-hint')}
      />
      <Checkbox
        label={t('dashboard-maker.share')}
        name="shared"
        value="on"
        hint={t('dashboard-maker.share-hint')}
      />
      <div>
        <SubmitButton pending={t('dashboard-maker.making')}>
          {t('dashboard-maker.make')}
        </SubmitButton>
      </div>
    </form>
  );
}
