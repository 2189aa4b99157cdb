'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** A button that does one thing and says below what came of it. */
export function ToldButton({
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
    <form action={act} className="grid justify-items-start gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="default" pending={pending}>
        {children}
      </SubmitButton>
      {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
      {state.status === 'saved' ? (
        <p className="max-w-60 text-xs text-ink-3" role="status">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
