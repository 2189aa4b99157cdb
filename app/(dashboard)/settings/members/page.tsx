import type { Metadata } from 'next';
import { InvitationTable } from '@/components/settings/invitation-table';
import { InviteForm } from '@/components/settings/invite-form';
import { MemberTable } from '@/components/settings/member-table';
import { Panel } from '@/components/ui/panel';
import { listInvitations } from '@/db/queries/invitations';
import { listMembers } from '@/db/queries/members';
import { requirePermission } from '@/lib/auth/member';
import { dayIn } from '@/lib/metrics/period';
import { ClientWords } from '@/lib/words/client-words';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { SampleNote } from '../sample-note';
import {
  changeRoleAction,
  inviteAction,
  removeMemberAction,
  revokeInvitationAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-members') };
}

export default async function MembersPage() {
  const t = await requestWords();
  const { scope, userId, workspace } = await requirePermission('members:write');
  const [members, invitations] = await Promise.all([
    listMembers(scope),
    listInvitations(scope, new Date()),
  ]);
  const day = (moment: Date) => formatDay(t, dayIn(moment, workspace.timeZone));
  return (
    <ClientWords areas={['members']}>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title={t('settings.page-members')} note={String(members.length)}>
        <MemberTable
          members={members.map(({ since, ...member }) => ({
            ...member,
            since: day(since),
            isYou: member.userId === userId,
          }))}
          changeRole={changeRoleAction}
          remove={removeMemberAction}
        />
      </Panel>
      {invitations.length > 0 ? (
        <Panel title={t('settings.open-invitations')} note={String(invitations.length)}>
          <InvitationTable
            invitations={invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({
              id,
              email,
              role,
              invitedBy,
              until: day(expiresAt),
            }))}
            revoke={revokeInvitationAction}
          />
        </Panel>
      ) : null}
      <Panel title={t('settings.invite')} padded>
        <InviteForm action={inviteAction} />
      </Panel>
    </ClientWords>
  );
}
