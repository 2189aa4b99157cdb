'use client';

import { Slot } from 'radix-ui';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useId,
  useRef,
  useState,
} from 'react';
import { CodeToCome, WhenCome } from './code-to-come';
import { MenuParts } from './menu-parts';

const menuList = new CodeToCome(() => import('./menu-list').then((module) => module.MenuList));

type MenuProps = {
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
};

/** A menu of actions and links under one button. The list arrives when somebody comes near the button. */
export function Menu({ trigger, label, align = 'start', side = 'bottom', children }: MenuProps) {
  const [isNear, setNear] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  // A list that is there before it opens has seen whether a key or the pointer opens it.
  const come = () => {
    menuList.fetched().then(
      () => setNear(true),
      () => undefined,
    );
  };
  return (
    <>
      <Slot.Root
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-state={isOpen ? 'open' : 'closed'}
        onPointerEnter={come}
        onFocus={come}
        onPointerDown={(event: PointerEvent) => {
          if (event.button !== 0 || event.ctrlKey) return;
          setOpen(!isOpen);
          // The focus goes into the list.
          if (!isOpen) event.preventDefault();
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (!/^(Enter| |ArrowDown)$/.test(event.key)) return;
          setOpen(event.key === 'ArrowDown' || !isOpen);
          event.preventDefault();
        }}
      >
        {trigger}
      </Slot.Root>
      {isNear || isOpen ? (
        <WhenCome
          code={menuList}
          given={{
            id,
            label,
            align,
            side,
            open: isOpen,
            onOpenChange: setOpen,
            trigger: button,
            children,
          }}
        />
      ) : null}
    </>
  );
}

/** What items are made of. They stand in a list, which has brought it. */
function useParts() {
  const parts = useContext(MenuParts);
  if (!parts) throw new Error('There is no <Menu> around');
  return parts;
}

/** A menu item that does something. */
export function MenuAction({
  onSelect,
  disabled,
  detail,
  children,
}: {
  onSelect: () => void;
  disabled?: boolean;
  detail?: string;
  children: ReactNode;
}) {
  const { Item } = useParts();
  return (
    <Item className="it" disabled={disabled} onSelect={onSelect}>
      {children}
      {detail ? <span className="d">{detail}</span> : null}
    </Item>
  );
}

/** A menu item that sends a form, e.g. to a server action. */
export function MenuSubmit({
  action,
  fields = {},
  children,
}: {
  action: (data: FormData) => void | Promise<void>;
  fields?: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { Item } = useParts();
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Item asChild onSelect={(event) => event.preventDefault()}>
        <button type="submit" className="it">
          {children}
        </button>
      </Item>
    </form>
  );
}

export function MenuTitle({ children }: { children: ReactNode }) {
  const { Label } = useParts();
  return <Label className="t">{children}</Label>;
}
