import type { Metadata } from 'next';
import { PasswordForm } from '@/components/settings/password-form';
import { SessionTable } from '@/components/settings/session-table';
import { Panel } from '@/components/ui/panel';
import { listSessions, type OpenSession } from '@/db/queries/sessions';
import { browserName } from '@/lib/auth/browser-name';
import { requireMember } from '@/lib/auth/member';
import { hasPassword } from '@/lib/auth/own-password';
import { roleNames } from '@/lib/auth/roles';
import { changePasswordAction, revokeOtherSessionsAction, revokeSessionAction } from './actions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const member = await requireMember();
  const [sessions, hasOne] = await Promise.all([
    listSessions(member.userId, new Date()),
    hasPassword(member),
  ]);
  const moment = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: member.workspace.timeZone,
  });
  const listed = ({ id, userAgent, ip, lastSeenAt }: OpenSession) => ({
    id,
    device: browserName(userAgent),
    address: ip,
    lastSeen: moment.format(lastSeenAt),
    isThis: id === member.sessionId,
  });
  return (
    <>
      <p className="text-ink-2">
        {member.name}, {member.email}: {roleNames[member.role].toLowerCase()} of{' '}
        {member.workspace.name}.
      </p>
      <Panel title="Where you are signed in" note={String(sessions.length)}>
        <SessionTable
          sessions={sessions.map(listed)}
          revoke={revokeSessionAction}
          revokeOthers={revokeOtherSessionsAction}
        />
      </Panel>
      <Panel title="Password" padded>
        <PasswordForm action={changePasswordAction} asksCurrent={hasOne} />
      </Panel>
    </>
  );
}
