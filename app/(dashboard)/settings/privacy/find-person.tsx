import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { NamedCustomer } from '@/db/queries/named-customers';

/** Finds the page of anybody who is known, also of those who never answered. */
export function FindPerson({ asked, found }: { asked: string; found: readonly NamedCustomer[] }) {
  return (
    <Panel title="Find somebody" note="to hand out or erase what is known of them">
      <search>
        <form action="/settings/privacy" className="flex items-end gap-2 px-4 pb-3">
          <TextField
            label="E-mail address or id"
            name="person"
            type="search"
            maxLength={320}
            defaultValue={asked}
          />
          <Button type="submit">Find</Button>
        </form>
      </search>
      {found.length > 0 ? (
        <Table caption="Customers found" phone="rows">
          <thead>
            <tr>
              <Th className="w-full">Customer</Th>
              <Th>Id</Th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, externalId, email, name }) => (
              <tr key={id}>
                <RowHead
                  name={<Link href={`/customers/${id}`}>{name ?? email ?? externalId}</Link>}
                  detail={email ?? 'no e-mail address'}
                />
                <Td className="min-w-40 wrap-anywhere">{externalId}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : asked === '' ? null : (
        <p className="px-4 pb-4 text-ink-2">
          Nobody here has the address or id “{asked}”. Whoever was erased is not found any more.
        </p>
      )}
    </Panel>
  );
}
