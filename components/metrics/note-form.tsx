'use client';

import { useEffect } from 'react';
import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { NoteDialogProps } from './note-dialog';

/** The day, the words and the trends of a note. */
export function NoteForm({
  action,
  values,
  choices,
  close,
}: NoteDialogProps & { close: () => void }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  const toast = useToast();
  const isSaved = state.status === 'saved';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the note is saved
  useEffect(() => {
    if (!isSaved) return;
    toast({ words: t(values.id ? 'metric.note-changed' : 'metric.note-added') });
    close();
  }, [isSaved]);
  return (
    <form {...attributes} className="mt-1 grid gap-3">
      <FormOutcome state={state} />
      {values.id ? <input type="hidden" name="id" value={values.id} /> : null}
      <TextField
        label={t('metric.day')}
        name="day"
        type="date"
        defaultValue={typed('day', values.day)}
        error={error('day')}
      />
      <TextField
        label={t('metric.what-happened')}
        name="title"
        maxLength={60}
        autoComplete="off"
        defaultValue={typed('title', values.title)}
        error={error('title')}
        hint={t('metric.what-hint')}
      />
      <TextareaField
        label={t('metric.more-about')}
        name="note"
        rows={3}
        defaultValue={typed('note', values.note)}
        error={error('note')}
      />
      <Where values={values} choices={choices} />
      <div className="end">
        <Button onClick={close}>{t('ui.cancel')}</Button>
        <SubmitButton variant="primary" pending={t('ui.saving')}>
          {t(values.id ? 'ui.save' : 'metric.add-the-note')}
        </SubmitButton>
      </div>
    </form>
  );
}

/** Which trends it stands on. */
function Where({ values, choices }: Pick<NoteDialogProps, 'values' | 'choices'>) {
  const t = useWords();
  const { metric, touchpoints } = choices;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t('metric.on-trends')}
        name="metric"
        defaultValue={values.metric}
        options={[
          { value: metric.id, label: t('metric.only', { name: metric.name }) },
          { value: '', label: t('metric.all-metrics') },
        ]}
      />
      {touchpoints.length > 0 ? (
        <SelectField
          label={t('metric.and-of')}
          name="touchpointId"
          defaultValue={values.touchpointId}
          options={[
            { value: '', label: t('metric.all-touchpoints') },
            ...touchpoints.map(({ id, name }) => ({
              value: id,
              label: t('metric.only', { name }),
            })),
          ]}
        />
      ) : null}
    </div>
  );
}
