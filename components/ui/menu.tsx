'use client';

import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

type MenuProps = {
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
};

/** A menu of actions and links under one button. */
export function Menu({ trigger, label, align = 'start', side = 'bottom', children }: MenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className="pop menu"
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
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
  return (
    <Primitive.Item className="it" disabled={disabled} onSelect={onSelect}>
      {children}
      {detail ? <span className="d">{detail}</span> : null}
    </Primitive.Item>
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
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Primitive.Item asChild onSelect={(event) => event.preventDefault()}>
        <button type="submit" className="it">
          {children}
        </button>
      </Primitive.Item>
    </form>
  );
}

export function MenuTitle({ children }: { children: ReactNode }) {
  return <Primitive.Label className="t">{children}</Primitive.Label>;
}
