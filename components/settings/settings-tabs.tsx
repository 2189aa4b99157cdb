'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/components/ui/steps';

/** The pages of the settings, the one that is open marked. */
export function SettingsTabs({
  label,
  pages,
}: {
  label: string;
  pages: readonly { href: string; label: string }[];
}) {
  const path = usePathname();
  return (
    <LinkTabs label={label} tabs={pages.map((tab) => ({ ...tab, current: path === tab.href }))} />
  );
}
