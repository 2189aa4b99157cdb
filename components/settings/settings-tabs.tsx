'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/components/ui/steps';
import { may, type Permission, type Role } from '@/lib/auth/roles';

const pages: readonly { href: string; label: string; needs: Permission | null }[] = [
  { href: '/settings/workspace', label: 'Workspace', needs: 'settings:write' },
  { href: '/settings/brand', label: 'Brand', needs: 'settings:write' },
  { href: '/settings/value', label: 'Churn and value', needs: 'settings:write' },
  { href: '/settings/targets', label: 'Targets', needs: 'targets:write' },
  { href: '/settings/norms', label: 'Norms', needs: 'targets:write' },
  { href: '/settings/delivery', label: 'Delivery', needs: 'settings:write' },
  { href: '/settings/follow-ups', label: 'Follow-ups', needs: 'settings:write' },
  { href: '/settings/privacy', label: 'Privacy', needs: 'people:erase' },
  { href: '/settings/members', label: 'Members', needs: 'members:write' },
  { href: '/settings/keys', label: 'API keys', needs: 'keys:write' },
  { href: '/settings/api', label: 'API', needs: null },
  { href: '/settings/audit', label: 'Audit log', needs: 'audit:read' },
  { href: '/settings/account', label: 'Your account', needs: null },
];

/** The pages of the settings that a role may open. */
export function SettingsTabs({ role }: { role: Role }) {
  const path = usePathname();
  const tabs = pages
    .filter(({ needs }) => needs === null || may(role, needs))
    .map(({ href, label }) => ({ href, label, current: path === href }));
  return <LinkTabs label="Settings" tabs={tabs} />;
}
