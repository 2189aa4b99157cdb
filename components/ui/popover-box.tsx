'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { useFocusBack } from './focus-back';
import type { Opened } from './opener';

export type PopoverContent = {
  /** What a screen reader calls the popover. */
  label: string;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
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

/** What a popover shows, apart from its button. */
export function PopoverBox(props: PopoverContent & Opened) {
  const { label, align = 'start', side = 'bottom', className, children } = props;
  const { id, open, onOpenChange, trigger } = props;
  const { onInteractOutside, onCloseAutoFocus } = useFocusBack(trigger);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Anchor virtualRef={trigger} />
      <Primitive.Portal>
        <Primitive.Content
          id={id}
          className={classNames('pop', className)}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          onOpenAutoFocus={startInList}
          onInteractOutside={(event) => {
            // The button closes it by itself.
            if (event.target instanceof Node && trigger.current?.contains(event.target)) {
              event.preventDefault();
            } else onInteractOutside();
          }}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
