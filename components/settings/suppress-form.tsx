'use client';

import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextareaField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Puts addresses on the list of those who get no mail. */
export function SuppressForm({ action }: { action: FormAction }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  return (
    <form {...attributes} className="grid gap-4">
      <FormOutcome state={state} />
      <TextareaField
        label={t('sending-form.addresses')}
        name="addresses"
        rows={3}
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed('addresses')}
        error={error('addresses')}
        hint={t('sending-form.addresses-hint')}
      />
      <TextField
        label={t('sending-form.note')}
        name="note"
        maxLength={200}
        autoComplete="off"
        defaultValue={typed('note')}
        error={error('note')}
        hint={t('sending-form.note-hint')}
      />
      <div className="end">
        <SubmitButton>{t('sending-form.suppress')}</SubmitButton>
      </div>
    </form>
  );
}
