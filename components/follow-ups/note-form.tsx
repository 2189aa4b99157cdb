'use client';

import { useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { TextareaField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Writes a note beside a follow-up; `Ctrl` or `⌘` with Enter sends it. */
export function NoteForm({ id, action }: { id: string; action: FormAction }) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  const box = useRef<HTMLDivElement>(null);
  // The name is new with every note that was kept, so that sending one twice keeps one.
  const [name, setName] = useState('');
  useEffect(() => {
    if (state.status === 'saved' || state.status === 'idle') setName(crypto.randomUUID());
  }, [state]);
  useEffect(() => {
    if (location.hash === '#note') box.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <form {...attributes} className="grid gap-2">
      <FormOutcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="note" value={name} />
      <div ref={box}>
        <TextareaField
          label={t('follow-ups.note')}
          name="words"
          rows={3}
          maxLength={4000}
          defaultValue={typed('words')}
          error={error('words')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
      </div>
      <div className="flex justify-end">
        <SubmitButton small>{t('follow-ups.keep-note')}</SubmitButton>
      </div>
    </form>
  );
}
