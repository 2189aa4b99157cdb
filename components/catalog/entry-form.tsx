'use client';

import { type ReactNode, useActionState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, formEcho } from './form-echo';
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
            <LinkButton href={cancelHref}>Cancel</LinkButton>
            <SubmitButton>{save}</SubmitButton>
          </div>
        </div>
      </Panel>
    </form>
  );
}
