'use client';

import type { ReactNode } from 'react';
import { CodeToCome } from './code-to-come';
import { Opener, useOpen } from './opener';
import type { PopoverContent } from './popover-box';

export type PopoverProps = PopoverContent & {
  /** One button element; it gets aria-expanded and the focus back. */
  trigger: ReactNode;
  /** Somebody has come near the trigger, and may open it. */
  onNear?: () => void;
};

const popoverBox = new CodeToCome(() => import('./popover-box').then((box) => box.PopoverBox));

/** Floats beside its cause, never moves the page; Esc closes it and the focus returns. */
export function Popover({ trigger, onNear, ...given }: PopoverProps) {
  const [open, onOpenChange] = useOpen();
  return <Opener code={popoverBox} {...{ given, trigger, open, onOpenChange, onNear }} />;
}
