'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FieldError } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';

/** A quiet button of a row that asks first; where the deed is refused, the question says why. */
export function ConfirmedAction({
  action,
  fields,
  label,
  name,
  title,
  confirm,
  irreversible = false,
  children,
}: {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  /** On the button: `Remove`. */
  label: string;
  /** Read aloud in its place, with what it is about: `Remove Ada`. */
  name: string;
  /** The question. */
  title: string;
  /** The deed: `Remove the rate`. */
  confirm: string;
  irreversible?: boolean;
  /** What changes. */
  children: ReactNode;
}) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <ConfirmDialog
      trigger={
        <Button small variant="quiet" aria-label={name}>
          {label}
        </Button>
      }
      title={title}
      description={
        <>
          <p>{children}</p>
          {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
        </>
      }
      confirm={confirm}
      irreversible={irreversible}
      action={submit}
      fields={fields}
    />
  );
}
