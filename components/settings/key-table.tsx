import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { Badge } from '@/components/ui/badge';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { type Role, roleNames } from '@/lib/auth/roles';
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
  return (
    <Table caption="API keys" phone="rows">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Role</Th>
          <Th hidePhone>Made</Th>
          <Th hidePhone>Last used</Th>
          <Th hidePhone>Works until</Th>
          <Th>
            <span className="sr-only">Revoke</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <RowHead name={key.name} detail={<code className="font-mono">{key.prefix}…</code>} />
            <Td>{roleNames[key.role]}</Td>
            <Td hidePhone>{key.created}</Td>
            <Td hidePhone>{key.lastUsed ?? 'not yet'}</Td>
            <Td hidePhone>
              {key.expires ?? 'until revoked'}{' '}
              {key.isExpired ? <Badge tone="warn">expired</Badge> : null}
            </Td>
            <Td num>
              <ConfirmedAction
                action={revoke}
                fields={{ id: key.id }}
                label="Revoke"
                name={`Revoke ${key.name}`}
                title={`Revoke the key “${key.name}”?`}
                confirm="Revoke the key"
                irreversible
              >
                Whatever uses it is refused from now on. A revoked key does not come back.
              </ConfirmedAction>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
