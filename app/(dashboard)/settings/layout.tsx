import type { ReactNode } from 'react';
import { settingsPages } from '@/components/settings/settings-pages';
import { SettingsTabs } from '@/components/settings/settings-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { requireMember } from '@/lib/auth/member';
import { requestWords } from '@/lib/words/request-words';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role } = await requireMember();
  const t = await requestWords();
  return (
    <>
      <PageHeader title={t('names.page-settings')} />
      <SettingsTabs label={t('names.page-settings')} pages={settingsPages(t, role)} />
      <div className="grid max-w-3xl gap-4">{children}</div>
    </>
  );
}
