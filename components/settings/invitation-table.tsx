import { ActionButton } from '@/components/forms/action-button';
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
              <ActionButton
                small
                variant="quiet"
                action={revoke}
                fields={{ id }}
                aria-label={`Take back the invitation of ${email}`}
              >
                Take back
              </ActionButton>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
