'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Button } from './button';
import { useFocusBack } from './focus-back';
import { Icon } from './icon';
import type { Opened } from './opener';

type Content = { title: string; children: ReactNode };

function Box({
  className,
  id,
  open,
  onOpenChange,
  trigger,
  children,
}: Opened & { className: string; children: ReactNode }) {
  const { onCloseAutoFocus } = useFocusBack(trigger);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="scrim" />
        <Primitive.Content
          id={id}
          className={className}
          aria-describedby={undefined}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** What a dialog shows, apart from its button. */
export function DialogBox({ title, children, ...opened }: Content & Opened) {
  return (
    <Box className="dialog" {...opened}>
      <Primitive.Title asChild>
        <h2>{title}</h2>
      </Primitive.Title>
      {children}
    </Box>
  );
}

/** What a sheet shows, apart from its button. */
export function SheetBox({ title, children, ...opened }: Content & Opened) {
  const t = useWords();
  return (
    <Box className="sheet" {...opened}>
      <header>
        <Primitive.Title asChild>
          <h2 className="font-semibold">{title}</h2>
        </Primitive.Title>
        <Primitive.Close asChild>
          <Button variant="quiet" icon aria-label={t('ui.close')}>
            <Icon name="close" />
          </Button>
        </Primitive.Close>
      </header>
      {children}
    </Box>
  );
}
