'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Sheet } from '@/components/ui/sheet';
import { NavLinks } from './nav-links';

/** The fifth place of the phone's bar: every page, and the foot of the rail. It closes on arrival. */
export function MoreSheet({ foot }: { foot: ReactNode }) {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <Sheet
      title="All pages"
      open={openOn === path}
      onOpenChange={(open) => setOpenOn(open ? path : null)}
      trigger={
        <button type="button">
          <Icon name="more" />
          More
        </button>
      }
    >
      <nav className="more" aria-label="All pages">
        <NavLinks />
      </nav>
      <div className="more-foot">{foot}</div>
    </Sheet>
  );
}
