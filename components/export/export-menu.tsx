'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { ExportForm } from './export-form';

export type ExportMenuProps = {
  /** Path and query of the page as it is filtered. */
  address: string;
  /** What can be exported of it, as the address of a file names it. */
  parts: readonly { readonly id: string; readonly name: string }[];
};

/** What is on the screen as a file, a picture or a table on the clipboard. */
export function ExportMenu(props: ExportMenuProps) {
  return (
    <Popover
      label="Export"
      align="end"
      className="menu w-80"
      trigger={
        <Button aria-label="Export">
          <Icon name="export" />
          <span className="desk-only">Export</span>
          <Icon name="down" small />
        </Button>
      }
    >
      <ExportForm key={props.address} {...props} />
    </Popover>
  );
}
