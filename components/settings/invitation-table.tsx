'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { type Role, roleNames } from '@/lib/auth/roles';
import type { FormAction } from '@/lib/form-state';

export type ListedInvitation = {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  until: string;
};

/** Invitations that nobody has accepted yet. */
export function InvitationTable({
  invitations,
  revoke,
}: {
  invitations: readonly ListedInvitation[];
  revoke: FormAction;
}) {
  return (
    <Table caption="Open invitations" phone="rows">
      <thead>
        <tr>
          <Th>E-mail</Th>
          <Th>Role</Th>
          <Th hidePhone>Works until</Th>
          <Th>
            <span className="sr-only">Take back</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, invitedBy, until }) => (
          <tr key={id}>
            <RowHead name={email} detail={invitedBy ? `by ${invitedBy}` : undefined} />
            <Td>{roleNames[role]}</Td>
            <Td hidePhone>{until}</Td>
            <Td num>
              <TakeBack id={id} email={email} action={revoke} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TakeBack({ id, email, action }: { id: string; email: string; action: FormAction }) {
  const [, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton
        small
        variant="quiet"
        pending="Working …"
        aria-label={`Take back the invitation of ${email}`}
      >
        Take back
      </SubmitButton>
    </form>
  );
}
