'use client';

import { type ReactNode, useActionState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Checkbox, FieldError } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';
import { richWords } from '@/lib/words/rich-words';

/** Erases a person, after saying what goes and what stays. */
export function EraseCustomer({
  id,
  name,
  small = false,
  action,
}: {
  id: string;
  name: string;
  small?: boolean;
  action: FormAction;
}) {
  const t = useWords();
  const b = (words: ReactNode) => <b>{words}</b>;
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <ConfirmDialog
      trigger={
        <Button small={small} aria-label={t('people.erase-named', { name })}>
          {t('people.erase')}
        </Button>
      }
      title={t('people.erase-ask', { name })}
      description={
        <>
          <p>{richWords(t, 'people.goes', { b })}</p>
          <p>{richWords(t, 'people.stays', { b })}</p>
          {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
        </>
      }
      confirm={t('people.erase-it')}
      irreversible
      action={submit}
      fields={{ id }}
      choices={
        <div className="grid gap-2">
          <Checkbox
            name="comments"
            value="yes"
            defaultChecked
            label={t('people.comments')}
            hint={t('people.comments-hint')}
          />
          <Checkbox
            name="withdraw"
            value="yes"
            label={t('people.withdraw')}
            hint={t('people.withdraw-hint')}
          />
        </div>
      }
    />
  );
}
