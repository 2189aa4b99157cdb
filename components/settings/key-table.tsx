import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { Badge } from '@/components/ui/badge';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { Role } from '@/lib/auth/roles';
import type { FormAction } from '@/lib/form-state';

export type ListedKey = {
  id: string;
  name: string;
  prefix: string;
  role: Role;
  created: string;
  expires: string | null;
  isExpired: boolean;
  /** Null: never yet. */
  lastUsed: string | null;
};

/** The keys of a workspace; of each only its beginning is known. */
export function KeyTable({ keys, revoke }: { keys: readonly ListedKey[]; revoke: FormAction }) {
  const t = useWords();
  return (
    <Table caption={t('settings.page-keys')} phone="rows">
      <thead>
        <tr>
          <Th>{t('settings.name')}</Th>
          <Th>{t('settings.role')}</Th>
          <Th hidePhone>{t('settings.made')}</Th>
          <Th hidePhone>{t('settings.last-used')}</Th>
          <Th hidePhone>{t('settings.until')}</Th>
          <Th>
            <span className="sr-only">{t('settings.revoke')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <RowHead name={key.name} detail={<code className="font-mono">{key.prefix}…</code>} />
            <Td>{t(`names.role-${key.role}`)}</Td>
            <Td hidePhone>{key.created}</Td>
            <Td hidePhone>{key.lastUsed ?? t('settings.not-yet')}</Td>
            <Td hidePhone>
              {key.expires ?? t('settings.until-revoked')}{' '}
              {key.isExpired ? <Badge tone="warn">{t('settings.expired')}</Badge> : null}
            </Td>
            <Td num>
              <ConfirmedAction
                action={revoke}
                fields={{ id: key.id }}
                label={t('settings.revoke')}
                name={t('settings.revoke-of', { name: key.name })}
                title={t('settings.revoke-title', { name: key.name })}
                confirm={t('settings.revoke-key')}
                irreversible
              >
                {t('settings.revoke-what')}
              </ConfirmedAction>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
