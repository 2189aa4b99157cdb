import type { Metadata } from 'next';
import Link from 'next/link';
import { KeyForm } from '@/components/settings/key-form';
import { KeyTable } from '@/components/settings/key-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type ApiKeyRow, listApiKeys } from '@/db/queries/api-keys';
import { requirePermission } from '@/lib/auth/member';
import { dayIn } from '@/lib/metrics/period';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { createKeyAction, revokeKeyAction } from './actions';

export const metadata: Metadata = { title: 'API keys' };

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
    <>
      <Panel title="API keys" note={workspace.name}>
        {keys.length > 0 ? (
          <KeyTable keys={keys.map(listed)} revoke={revokeKeyAction} />
        ) : (
          <EmptyState title="No keys yet" icon="lock">
            With a key, another program can record answers and read scores over the{' '}
            <Link href="/settings/api">REST API</Link>.
          </EmptyState>
        )}
      </Panel>
      <Panel title="Make a key" padded>
        <KeyForm action={createKeyAction} />
      </Panel>
    </>
  );
}
