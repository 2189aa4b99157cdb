import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { Role } from '@/lib/auth/roles';
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
  const t = useWords();
  return (
    <Table caption={t('settings.open-invitations')} phone="rows">
      <thead>
        <tr>
          <Th>{t('settings.email')}</Th>
          <Th>{t('settings.role')}</Th>
          <Th hidePhone>{t('settings.until')}</Th>
          <Th>
            <span className="sr-only">{t('settings.take-back')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, invitedBy, until }) => (
          <tr key={id}>
            <RowHead
              name={email}
              detail={invitedBy ? t('settings.invited-by', { person: invitedBy }) : undefined}
            />
            <Td>{t(`names.role-${role}`)}</Td>
            <Td hidePhone>{until}</Td>
            <Td num>
              <ActionButton
                small
                variant="quiet"
                action={revoke}
                fields={{ id }}
                aria-label={t('settings.take-back-of', { email })}
              >
                {t('settings.take-back')}
              </ActionButton>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
