'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { Badge } from '@/components/ui/badge';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { Role } from '@/lib/auth/roles';
import type { FormAction } from '@/lib/form-state';
import { roleOptions } from './role-options';

export type ListedMember = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  since: string;
  isYou: boolean;
};

/** Who may come in, and as what. */
export function MemberTable({
  members,
  changeRole,
  remove,
}: {
  members: readonly ListedMember[];
  changeRole: FormAction;
  remove: FormAction;
}) {
  const t = useWords();
  const admins = members.filter((member) => member.role === 'admin').length;
  return (
    <Table caption={t('members.caption')} phone="rows">
      <thead>
        <tr>
          <Th>{t('members.name')}</Th>
          <Th>{t('members.role')}</Th>
          <Th hidePhone>{t('members.since')}</Th>
          <Th>
            <span className="sr-only">{t('members.remove')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => {
          const isLastAdmin = member.role === 'admin' && admins === 1;
          return (
            <tr key={member.userId}>
              <RowHead
                name={
                  <>
                    {member.name} {member.isYou ? <Badge>{t('members.you')}</Badge> : null}
                  </>
                }
                detail={member.email}
              />
              <Td>
                <RoleForm member={member} isLastAdmin={isLastAdmin} action={changeRole} />
              </Td>
              <Td hidePhone>{member.since}</Td>
              <Td num>{isLastAdmin ? null : <RemoveMember member={member} action={remove} />}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function RoleForm({
  member,
  isLastAdmin,
  action,
}: {
  member: ListedMember;
  isLastAdmin: boolean;
  action: FormAction;
}) {
  const t = useWords();
  const [state, submit] = useActionState(action, { status: 'idle' });
  if (isLastAdmin) {
    return (
      <span>
        {t('names.role-admin')}{' '}
        <span className="block text-xs text-ink-3">{t('members.only-admin')}</span>
      </span>
    );
  }
  return (
    <form action={submit}>
      <input type="hidden" name="userId" value={member.userId} />
      <span className="flex flex-wrap items-center gap-2">
        <select
          key={member.role}
          name="role"
          className="input w-auto"
          defaultValue={member.role}
          aria-label={t('members.role-of', { name: member.name })}
        >
          {roleOptions(t).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <SubmitButton
          small
          variant="default"
          aria-label={t('members.save-role-of', { name: member.name })}
        >
          {t('ui.save')}
        </SubmitButton>
        <span role="status" className="text-xs text-ink-2">
          {state.status === 'saved' ? t('members.saved') : null}
        </span>
      </span>
      {state.status === 'refused' ? <FieldError>{state.message}</FieldError> : null}
    </form>
  );
}

function RemoveMember({
  member: { userId, name, isYou },
  action,
}: {
  member: ListedMember;
  action: FormAction;
}) {
  const t = useWords();
  return (
    <ConfirmedAction
      action={action}
      fields={{ userId }}
      label={t('members.remove')}
      name={t('members.remove-of', { name })}
      title={isYou ? t('members.leave-title') : t('members.remove-title', { name })}
      confirm={isYou ? t('members.leave') : t('members.remove')}
    >
      {isYou ? t('members.leave-what') : t('members.remove-what', { name })}
    </ConfirmedAction>
  );
}
