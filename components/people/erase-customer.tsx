'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Checkbox, FieldError } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';

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
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <ConfirmDialog
      trigger={
        <Button small={small} aria-label={`Erase ${name}`}>
          Erase
        </Button>
      }
      title={`Erase ${name}?`}
      description={
        <>
          <p>
            <b>Goes for good:</b> name, e-mail address and attributes; the addresses of invitations
            and mails, what events told of them, the notes of calls, and the link between this
            person and their answers.
          </p>
          <p>
            <b>Stays:</b> their answers as counts that belong to nobody, so that no score changes;
            subscriptions and orders under a number without a name, so that churn and value stay
            right; and a hash of the address, so that no mail goes there again. Told of again by the
            same id, they stay erased.
          </p>
          {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
        </>
      }
      confirm="Erase this person"
      irreversible
      action={submit}
      fields={{ id }}
      choices={
        <div className="grid gap-2">
          <Checkbox
            name="comments"
            value="yes"
            defaultChecked
            label="Remove what they wrote as well"
            hint="Comments often say who somebody is. The scores stay."
          />
          <Checkbox
            name="withdraw"
            value="yes"
            label="Take their answers out of every number"
            hint="Scores, trends and boards of the past change."
          />
        </div>
      }
    />
  );
}
