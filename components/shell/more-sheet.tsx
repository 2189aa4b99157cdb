'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '#words';
import { PaletteButton } from '@/components/palette/palette-button';
import { paletteDoneEvent } from '@/components/palette/palette-events';
import { Icon } from '@/components/ui/icon';
import { Sheet } from '@/components/ui/sheet';
import { NavLinks } from './nav-links';

/** The fifth place of the phone's bar: every page, and the foot of the rail. It closes on arrival. */
export function MoreSheet({ foot }: { foot: ReactNode }) {
  const t = useWords();
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  useEffect(() => {
    const close = () => setOpenOn(null);
    window.addEventListener(paletteDoneEvent, close);
    return () => window.removeEventListener(paletteDoneEvent, close);
  }, []);
  return (
    <Sheet
      title={t('shell.all-pages')}
      open={openOn === path}
      onOpenChange={(open) => setOpenOn(open ? path : null)}
      trigger={
        <button type="button">
          <Icon name="more" />
          {t('shell.more')}
        </button>
      }
    >
      <div className="more-palette">
        <PaletteButton />
      </div>
      <nav className="more" aria-label={t('shell.all-pages')}>
        <NavLinks />
      </nav>
      <div className="more-foot">{foot}</div>
    </Sheet>
  );
}
