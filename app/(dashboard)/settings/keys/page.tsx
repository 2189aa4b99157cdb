import type { Metadata } from 'next';
import Link from 'next/link';
import { KeyForm } from '@/components/settings/key-form';
import { KeyTable } from '@/components/settings/key-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type ApiKeyRow, listApiKeys } from '@/db/queries/api-keys';
import { requirePermission } from '@/lib/auth/member';
import { dayIn } from '@/lib/metrics/period';
import { ClientWords } from '@/lib/words/client-words';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import { createKeyAction, revokeKeyAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-keys') };
}

export default async function KeysPage() {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('keys:write');
  const keys = await listApiKeys(scope);
  const present = new Date();
  const day = (moment: Date) => formatDay(t, dayIn(moment, workspace.timeZone));
  const listed = ({ id, name, prefix, role, createdAt, expiresAt, lastUsedAt }: ApiKeyRow) => ({
    id,
    name,
    prefix,
    role,
    created: day(createdAt),
    lastUsed: lastUsedAt && day(lastUsedAt),
    expires: expiresAt && day(expiresAt),
    isExpired: expiresAt !== null && expiresAt <= present,
  });
  return (
    <ClientWords areas={['keys']}>
      <Panel title={t('settings.page-keys')} note={workspace.name}>
        {keys.length > 0 ? (
          <KeyTable keys={keys.map(listed)} revoke={revokeKeyAction} />
        ) : (
          <EmptyState title={t('settings.no-keys')} icon="lock">
            {richWords(t, 'settings.no-keys-why', {
              link: (words) => <Link href="/settings/api">{words}</Link>,
            })}
          </EmptyState>
        )}
      </Panel>
      <Panel title={t('settings.make-key')} padded>
        <KeyForm action={createKeyAction} />
      </Panel>
    </ClientWords>
  );
}
