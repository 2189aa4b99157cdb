'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

/** A dialog in the middle of the screen for a short form; Esc closes it and the focus returns. */
export function Dialog({
  trigger,
  title,
  open,
  onOpenChange,
  onNear,
  children,
}: {
  trigger: ReactNode;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Somebody has come near the trigger, and may open it. */
  onNear?: () => void;
  children: ReactNode;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild onPointerEnter={onNear} onFocus={onNear}>
        {trigger}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className="scrim" />
        <Primitive.Content className="dialog" aria-describedby={undefined}>
          <Primitive.Title asChild>
            <h2>{title}</h2>
          </Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
