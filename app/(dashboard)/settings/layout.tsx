import type { ReactNode } from 'react';
import { SettingsTabs } from '@/components/settings/settings-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { requireMember } from '@/lib/auth/member';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role } = await requireMember();
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs role={role} />
      <div className="grid max-w-3xl gap-4">{children}</div>
    </>
  );
}
