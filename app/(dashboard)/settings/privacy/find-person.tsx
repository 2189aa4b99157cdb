import Link from 'next/link';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { NamedCustomer } from '@/db/queries/named-customers';

/** Finds the page of anybody who is known, also of those who never answered. */
export function FindPerson({ asked, found }: { asked: string; found: readonly NamedCustomer[] }) {
  const t = useWords();
  return (
    <Panel title={t('settings.find-person')} note={t('settings.find-person-note')}>
      <search>
        <form action="/settings/privacy" className="flex items-end gap-2 px-4 pb-3">
          <TextField
            label={t('settings.email-or-id')}
            name="person"
            type="search"
            maxLength={320}
            defaultValue={asked}
          />
          <Button type="submit">{t('settings.find')}</Button>
        </form>
      </search>
      {found.length > 0 ? (
        <Table caption={t('settings.customers-found')} phone="rows">
          <thead>
            <tr>
              <Th className="w-full">{t('settings.customer')}</Th>
              <Th>{t('settings.id')}</Th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, externalId, email, name }) => (
              <tr key={id}>
                <RowHead
                  name={<Link href={`/customers/${id}`}>{name ?? email ?? externalId}</Link>}
                  detail={email ?? t('settings.no-email')}
                />
                <Td className="min-w-40 wrap-anywhere">{externalId}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : asked === '' ? null : (
        <p className="px-4 pb-4 text-ink-2">{t('settings.nobody-found', { asked })}</p>
      )}
    </Panel>
  );
}
