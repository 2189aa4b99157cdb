'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';
import { isActive, navGroups, tabItems } from './nav-items';

/** The links of the rail; the one of this page is marked. Also fills the phone's More sheet. */
export function NavLinks({ itemClass }: { itemClass?: string }) {
  const [t, path] = [useWords(), usePathname()];
  return navGroups.map(({ label, items }) => (
    <div key={label ?? 'start'} className="contents">
      {label ? <p className="sep">{t(label)}</p> : null}
      {items.map(({ href, label: words, icon }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className={itemClass}
          aria-current={isActive(path, href) ? 'page' : undefined}
        >
          <Icon name={icon} />
          {t(words)}
        </Link>
      ))}
    </div>
  ));
}

/** The four links of the phone's tab bar. */
export function TabLinks() {
  const [t, path] = [useWords(), usePathname()];
  return tabItems.map(({ href, under, label, icon }) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      aria-current={isActive(path, under) ? 'page' : undefined}
    >
      <Icon name={icon} />
      {t(label)}
    </Link>
  ));
}
