import type { Metadata } from 'next';
import { PasswordForm } from '@/components/settings/password-form';
import { SessionTable } from '@/components/settings/session-table';
import { Panel } from '@/components/ui/panel';
import { listSessions, type OpenSession } from '@/db/queries/sessions';
import { browserName } from '@/lib/auth/browser-name';
import { requireMember } from '@/lib/auth/member';
import { hasPassword } from '@/lib/auth/own-password';
import { ClientWords } from '@/lib/words/client-words';
import { formatMoment } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { changePasswordAction, revokeOtherSessionsAction, revokeSessionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-account') };
}

export default async function AccountPage() {
  const t = await requestWords();
  const member = await requireMember();
  const [sessions, hasOne] = await Promise.all([
    listSessions(member.userId, new Date()),
    hasPassword(member),
  ]);
  const { name, email, role, workspace } = member;
  const listed = ({ id, userAgent, ip, lastSeenAt }: OpenSession) => ({
    id,
    device: browserName(t, userAgent),
    address: ip,
    lastSeen: formatMoment(t, lastSeenAt, workspace.timeZone),
    isThis: id === member.sessionId,
  });
  return (
    <ClientWords areas={['account-forms']}>
      <p className="text-ink-2">
        {t('settings.you', { name, email, role, workspace: workspace.name })}
      </p>
      <Panel title={t('settings.signed-in-where')} note={String(sessions.length)}>
        <SessionTable
          sessions={sessions.map(listed)}
          revoke={revokeSessionAction}
          revokeOthers={revokeOtherSessionsAction}
        />
      </Panel>
      <Panel title={t('settings.password')} padded>
        <PasswordForm action={changePasswordAction} asksCurrent={hasOne} />
      </Panel>
    </ClientWords>
  );
}
