'use client';

import { Menu as Primitive } from 'radix-ui/internal';
import { type ReactNode, type RefObject, useRef } from 'react';
import { MenuParts } from './menu-parts';

export type MenuListProps = {
  id: string;
  label: string;
  align: 'start' | 'end';
  side: 'top' | 'bottom';
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button it floats beside, which gets the focus back. */
  trigger: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** The list of a menu, apart from its button: pages on which nobody opens one do without it. */
export function MenuList(props: MenuListProps) {
  const { id, label, align, side, open, onOpenChange, trigger, children } = props;
  const isLeftByPointer = useRef(false);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Primitive.Anchor virtualRef={trigger} />
      <Primitive.Portal>
        <Primitive.Content
          id={id}
          className="pop menu"
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          onInteractOutside={() => {
            isLeftByPointer.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeftByPointer.current) trigger.current?.focus();
            isLeftByPointer.current = false;
          }}
        >
          <MenuParts value={Primitive}>{children}</MenuParts>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
