'use client';

import { type ReactNode, useActionState } from 'react';
import { useWords } from '#words';
import { TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { Words } from '@/lib/words/words';
import { formEcho } from './form-echo';
import { useKeptForm } from './use-kept-form';

type Echo = Pick<ReturnType<typeof formEcho>, 'typed' | 'errors'>;

/** The frame of a small form: what a refused one brought back, its fields, and the two ways out. */
export function EntryForm({
  action,
  id,
  save,
  cancelHref,
  children,
}: {
  action: FormAction;
  /** Of the thing that is edited; left out for a new one. */
  id?: string | undefined;
  save: string;
  cancelHref: string;
  children: (echo: Echo) => ReactNode;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const { typed, errors, refusal } = formEcho(state);
  const form = useKeptForm();
  return (
    <form ref={form} action={send} className="max-w-xl" noValidate>
      {refusal ? <Notice tone="error">{refusal}</Notice> : null}
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <Panel padded>
        <div className="grid gap-4">
          {children({ typed, errors })}
          <div className="end">
            <LinkButton href={cancelHref}>{t('ui.cancel')}</LinkButton>
            <SubmitButton>{save}</SubmitButton>
          </div>
        </div>
      </Panel>
    </form>
  );
}

/** The name of a thing that senders call by key: a new name leaves the key as it is. */
export function NameField({
  echo: { typed, errors },
  entry,
  example,
}: {
  echo: Echo;
  /** What is edited; left out for a new one. */
  entry?: { key: string; name: string } | undefined;
  example: string;
}) {
  const t = useWords();
  return (
    <TextField
      label={t('entries.name')}
      name="name"
      error={errors.name}
      defaultValue={typed.name ?? entry?.name}
      maxLength={80}
      autoComplete="off"
      autoFocus={!entry}
      hint={entry ? keyStays(t, entry.key) : example}
    />
  );
}

/** What becomes of the key when a thing is renamed. */
export function keyStays(t: Words, key: string): string {
  return t('entries.key-stays', { key });
}
