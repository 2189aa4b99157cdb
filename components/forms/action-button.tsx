'use client';

import { type ComponentProps, useActionState } from 'react';
import { useWords } from '#words';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** A button that does one thing at once; where that is refused, it says why below. */
export function ActionButton({
  action,
  fields,
  className,
  variant = 'default',
  pending,
  ...button
}: Omit<ComponentProps<typeof SubmitButton>, 'action'> & {
  action: FormAction;
  /** What the deed is about. */
  fields: Readonly<Record<string, string>>;
}) {
  const t = useWords();
  const [state, act] = useActionState(action, { status: 'idle' });
  return (
    <form action={act} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} pending={pending ?? t('ui.working')} {...button} />
      {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
    </form>
  );
}
