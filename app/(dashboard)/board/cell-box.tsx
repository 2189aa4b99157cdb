'use client';

import { useRouter } from 'next/navigation';
import { Popover } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

/** The link of the cell in the grid, or in the phone's list: whichever is on the screen. */
function anchorOf(id: string): HTMLElement | null {
  const links = [id, `${id}-phone`].map((one) => document.getElementById(one));
  return links.find((link) => link?.offsetParent != null) ?? null;
}

function isCell(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('td.cell, .plist') !== null;
}

export type CellBoxProps = {
  /** Id of the cell's link. */
  cell: string;
  label: string;
  closeHref: string;
  children: ReactNode;
};

/**
 * The details of one cell, beside it. The address says which cell is open, so a
 * link can be shared and Back works; Esc closes it and the focus returns.
 */
export function CellBox({ cell, label, closeHref, children }: CellBoxProps) {
  const t = useWords();
  const router = useRouter();
  // Beside the cell, or under it where the screen is too narrow; null until the page stands.
  const [side, setSide] = useState<'right' | 'bottom' | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() });
  useEffect(() => {
    anchor.current = {
      getBoundingClientRect: () => anchorOf(cell)?.getBoundingClientRect() ?? new DOMRect(),
    };
    setSide(matchMedia('(width <= 760px)').matches ? 'bottom' : 'right');
  }, [cell]);

  function close() {
    setClosed(cell);
    router.push(closeHref, { scroll: false });
  }

  if (!side) return null;
  return (
    <Popover.Root open={closed !== cell} onOpenChange={(open) => (open ? undefined : close())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          key={cell}
          className="pop w-[320px] px-4 pt-3.5 pb-4"
          side={side}
          align="start"
          sideOffset={10}
          alignOffset={side === 'right' ? -8 : 0}
          collisionPadding={8}
          aria-label={label}
          onInteractOutside={(event) => {
            // Another cell takes the place of this one by its own link.
            if (isCell(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchorOf(cell)?.focus();
          }}
        >
          <Popover.Close asChild>
            <Button
              variant="quiet"
              icon
              small
              className="float-end -mt-1 -me-2"
              aria-label={t('ui.close')}
            >
              <Icon name="close" small />
            </Button>
          </Popover.Close>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
