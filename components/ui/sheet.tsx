'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Button } from './button';
import { Icon } from './icon';

/** A dialog from the lower edge, for the phone. */
export function Sheet({
  trigger,
  title,
  open,
  onOpenChange,
  children,
}: {
  trigger: ReactNode;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className="scrim" />
        <Primitive.Content className="sheet" aria-describedby={undefined}>
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
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
