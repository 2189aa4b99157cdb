'use client';

import type { ReactNode } from 'react';
import { CodeToCome } from './code-to-come';
import { Opener } from './opener';

const dialogBox = new CodeToCome(() => import('./dialog-box').then((box) => box.DialogBox));

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
  const given = { title, children };
  return <Opener code={dialogBox} {...{ given, trigger, open, onOpenChange, onNear }} />;
}
