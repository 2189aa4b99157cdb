'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { CodeToCome, WhenCome } from '@/components/ui/code-to-come';
import { FormToCome } from '@/components/ui/form-to-come';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';

const exportForm = new CodeToCome(() =>
  import('./export-form').then((module) => module.ExportForm),
);

export type ExportMenuProps = {
  /** Path and query of the page as it is filtered. */
  address: string;
  /** What can be exported of it, as the address of a file names it. */
  parts: readonly { readonly id: string; readonly name: string }[];
};

/** What is on the screen as a file, a picture or a table on the clipboard. */
export function ExportMenu(props: ExportMenuProps) {
  const t = useWords();
  return (
    <Popover
      label={t('files.export')}
      align="end"
      className="menu w-80"
      onNear={exportForm.ahead}
      trigger={
        <Button aria-label={t('files.export')}>
          <Icon name="export" />
          <span className="desk-only">{t('files.export')}</span>
          <Icon name="down" small />
        </Button>
      }
    >
      <WhenCome key={props.address} code={exportForm} given={props} meanwhile={<FormToCome />} />
    </Popover>
  );
}
