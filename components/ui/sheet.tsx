'use client';

import type { ReactNode } from 'react';
import { CodeToCome } from './code-to-come';
import { Opener, useOpen } from './opener';

const sheetBox = new CodeToCome(() => import('./dialog-box').then((box) => box.SheetBox));

/** A dialog from the lower edge, for the phone. */
export function Sheet({
  trigger,
  title,
  children,
  ...around
}: {
  trigger: ReactNode;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}) {
  const [open, onOpenChange] = useOpen(around.open, around.onOpenChange);
  return (
    <Opener code={sheetBox} given={{ title, children }} {...{ trigger, open, onOpenChange }} />
  );
}
