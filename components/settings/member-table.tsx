'use client';

import { useActionState } from 'react';
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
  const admins = members.filter((member) => member.role === 'admin').length;
  return (
    <Table caption="Members of this workspace" phone="rows">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Role</Th>
          <Th hidePhone>Since</Th>
          <Th>
            <span className="sr-only">Remove</span>
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
                    {member.name} {member.isYou ? <Badge>you</Badge> : null}
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
  const [state, submit] = useActionState(action, { status: 'idle' });
  if (isLastAdmin) {
    return (
      <span>
        Admin <span className="block text-xs text-ink-3">The only one, so it has to stay.</span>
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
          aria-label={`Role of ${member.name}`}
        >
          {roleOptions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <SubmitButton small variant="default" aria-label={`Save the role of ${member.name}`}>
          Save
        </SubmitButton>
        <span role="status" className="text-xs text-ink-2">
          {state.status === 'saved' ? 'Saved' : null}
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
  const they = isYou ? 'you' : 'they';
  const them = isYou ? 'you' : 'them';
  return (
    <ConfirmedAction
      action={action}
      fields={{ userId }}
      label="Remove"
      name={`Remove ${name}`}
      title={isYou ? 'Leave this workspace?' : `Remove ${name}?`}
      confirm={isYou ? 'Leave' : 'Remove'}
    >
      {isYou ? 'You lose' : `${name} loses`} access at once. What {they} imported and changed stays,
      and a new invitation brings {them} back.
    </ConfirmedAction>
  );
}
