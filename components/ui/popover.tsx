'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type PopoverProps = {
  /** One button element; it gets aria-expanded and the focus back. */
  trigger: ReactNode;
  /** What a screen reader calls the popover. */
  label: string;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
  /** Somebody has come near the trigger, and may open it. */
  onNear?: () => void;
  children: ReactNode;
};

/** Focus starts at the search, else at the chosen item, else at the first one of a list. */
function startInList(event: Event) {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  const first = ['input[type="search"]', '[aria-checked="true"]', '.it']
    .map((selector) => content.querySelector<HTMLElement>(selector))
    .find((element) => element !== null);
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/** Floats beside its cause, never moves the page; Esc closes it and the focus returns. */
export function Popover({
  trigger,
  label,
  align = 'start',
  side = 'bottom',
  className,
  onNear,
  children,
}: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild onPointerEnter={onNear} onFocus={onNear}>
        {trigger}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={classNames('pop', className)}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          onOpenAutoFocus={startInList}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
