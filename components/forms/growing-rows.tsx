'use client';

import { Fragment, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

/**
 * Rows of a form, one more than are filled, and a button that adds another until
 * there are as many as may be.
 *
 * @param add what the button says
 * @param children draws a row; rows are numbered from 0
 */
export function GrowingRows({
  filled,
  most,
  add,
  children,
}: {
  filled: number;
  most: number;
  add: string;
  children: (row: number) => ReactNode;
}) {
  const [rows, setRows] = useState(Math.min(filled + 1, most));
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their number, and only grow.
        <Fragment key={row}>{children(row)}</Fragment>
      ))}
      {rows < most ? (
        <div>
          <Button small variant="dashed" onClick={() => setRows(rows + 1)}>
            <Icon name="plus" small /> {add}
          </Button>
        </div>
      ) : null}
    </>
  );
}
