'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Buttons of one tag: apply its rule to all answers, put it away, bring it back. */
export function TagMoves({
  id,
  archived,
  apply,
  move,
}: {
  id: string;
  archived: boolean;
  /** Null where there is no rule to apply. */
  apply: FormAction | null;
  move: FormAction;
}) {
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {apply ? (
        <OneButton action={apply} fields={{ id }} pending="Beginning …">
          Apply to all answers
        </OneButton>
      ) : null}
      <OneButton
        action={move}
        fields={{ id, to: archived ? 'used' : 'archived' }}
        pending={archived ? 'Bringing back …' : 'Putting away …'}
      >
        {archived ? 'Bring back' : 'Put away'}
      </OneButton>
    </div>
  );
}

function OneButton({
  action,
  fields,
  pending,
  children,
}: {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  pending: string;
  children: string;
}) {
  const [state, act] = useActionState(action, { status: 'idle' });
  return (
    <form action={act}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton small variant="default" pending={pending}>
        {children}
      </SubmitButton>
      {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
    </form>
  );
}
