'use client';

import { CodeToCome, WhenCome } from '@/components/ui/code-to-come';
import type { CellBoxProps } from './cell-box';

const cellBox = new CodeToCome(() => import('./cell-box').then((box) => box.CellBox));

/** The details of the cell that is open; a board on which none is does without the code of the box. */
export function CellPopover(props: CellBoxProps) {
  return <WhenCome code={cellBox} given={props} />;
}
