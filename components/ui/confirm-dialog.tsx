'use client';

import type { ReactNode } from 'react';
import { CodeToCome } from './code-to-come';
import type { ConfirmQuestion } from './confirm-box';
import { Opener, useOpen } from './opener';

export type ConfirmDialogProps = ConfirmQuestion & { trigger: ReactNode };

const confirmBox = new CodeToCome(() => import('./confirm-box').then((box) => box.ConfirmBox));

/** Asks before a deed, says what it does and to how much, and offers the milder choice. */
export function ConfirmDialog({ trigger, ...given }: ConfirmDialogProps) {
  const [open, onOpenChange] = useOpen();
  return <Opener code={confirmBox} {...{ given, trigger, open, onOpenChange }} />;
}
