'use client';

import { Slot } from 'radix-ui';
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { type CodeToCome, WhenCome } from './code-to-come';

/** What a box that floats is told by the button that opens it. */
export type Opened = {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Gets the focus back. */
  trigger: RefObject<HTMLElement | null>;
};

/** One's own or that of whoever is around, if they want to know. */
export function useOpen(open?: boolean, onOpenChange?: (open: boolean) => void) {
  const [own, setOwn] = useState(false);
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return [open ?? own, change] as const;
}

/**
 * A button and the box it opens. The code of the box arrives when somebody comes
 * near the button: pages on which nobody opens one do without it.
 */
export function Opener<Props extends object>({
  code,
  given,
  trigger,
  open,
  onOpenChange,
  onNear,
}: {
  code: CodeToCome<Props & Opened>;
  given: Props;
  /** One button element. */
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Somebody has come near the trigger, and may open it. */
  onNear?: (() => void) | undefined;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  // Once opened it stays, so that it can close in its own time.
  const [isWanted, setWanted] = useState(open);
  if (open && !isWanted) setWanted(true);
  const come = () => {
    code.ahead();
    onNear?.();
  };
  return (
    <>
      <Slot.Root
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-state={open ? 'open' : 'closed'}
        onPointerEnter={come}
        onFocus={come}
        onClick={() => onOpenChange(!open)}
      >
        {trigger}
      </Slot.Root>
      {isWanted ? (
        <WhenCome code={code} given={{ ...given, id, open, onOpenChange, trigger: button }} />
      ) : null}
    </>
  );
}
