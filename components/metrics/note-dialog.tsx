'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { CodeToCome, WhenCome } from '@/components/ui/code-to-come';
import { Dialog } from '@/components/ui/dialog';
import { FormToCome } from '@/components/ui/form-to-come';
import type { FormAction } from '@/lib/form-state';

const noteForm = new CodeToCome(() => import('./note-form').then((module) => module.NoteForm));

/** A note as its form has it. */
export type NoteValues = {
  /** Absent in a new one. */
  readonly id?: string;
  readonly day: string;
  readonly title: string;
  readonly note: string;
  /** Empty is every metric. */
  readonly metric: string;
  /** Empty is every touchpoint. */
  readonly touchpointId: string;
};

export type NoteChoices = {
  /** The metric of the page: `CES`. */
  readonly metric: { readonly id: string; readonly name: string };
  /** The touchpoints that the page is narrowed to. */
  readonly touchpoints: readonly { readonly id: string; readonly name: string }[];
};

export type NoteDialogProps = { action: FormAction; values: NoteValues; choices: NoteChoices };

/** Writes a note on a day of the trend, or changes one. */
export function NoteDialog(props: NoteDialogProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const { id, title } = props.values;
  return (
    <Dialog
      title={t(id ? 'metric.change-note' : 'metric.add-note')}
      open={open}
      onOpenChange={setOpen}
      onNear={noteForm.ahead}
      trigger={
        id ? (
          <Button small variant="quiet" aria-label={t('metric.change-note-named', { title })}>
            {t('metric.change-it')}
          </Button>
        ) : (
          <Button small>{t('metric.add-note')}</Button>
        )
      }
    >
      <WhenCome
        code={noteForm}
        given={{ ...props, close: () => setOpen(false) }}
        meanwhile={<FormToCome />}
      />
    </Dialog>
  );
}
