'use client';

import { Menu as Primitive } from 'radix-ui/internal';
import type { ReactNode } from 'react';
import { useFocusBack } from './focus-back';
import { MenuParts } from './menu-parts';
import type { Opened } from './opener';

export type MenuListProps = Opened & {
  label: string;
  align: 'start' | 'end';
  side: 'top' | 'bottom';
  children: ReactNode;
};

/** The list of a menu, apart from its button: pages on which nobody opens one do without it. */
export function MenuList(props: MenuListProps) {
  const { id, label, align, side, open, onOpenChange, trigger, children } = props;
  const focusBack = useFocusBack(trigger);
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
          {...focusBack}
        >
          <MenuParts value={Primitive}>{children}</MenuParts>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
