'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { useWords } from '#words';
import { Button, type ButtonLook } from './button';

/** Sends the form around it; while it is under way it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  pending: words,
  variant = 'primary',
  disabled,
  ...rest
}: ButtonLook & ComponentProps<'button'> & { pending?: string }) {
  const t = useWords();
  const { pending } = useFormStatus();
  return (
    <Button type="submit" variant={variant} disabled={pending || disabled} {...rest}>
      {pending ? (words ?? t('ui.saving')) : children}
    </Button>
  );
}
