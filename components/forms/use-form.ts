'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '@/lib/form-state';

/**
 * A form around a server action: what it answered, the fault of each field,
 * and what was typed before it was refused. Puts the reader into the first
 * field that is wrong.
 */
export function useForm(action: FormAction) {
  const [state, submit, pending] = useActionState(action, { status: 'idle' });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status !== 'invalid') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  return {
    state,
    pending,
    /** Spread on the <form>. */
    attributes: { ref: form, action: submit, noValidate: true },
    /** What is wrong with a field, in words; null if nothing. */
    error: (field: string) =>
      state.status === 'invalid' ? (state.errors[field]?.[0] ?? null) : null,
    /** What was typed into a field of a refused form, else what it starts with. */
    typed: (field: string, start = '') =>
      state.status === 'invalid' || state.status === 'refused'
        ? (state.values[field] ?? start)
        : start,
  };
}
