import type { Metadata } from 'next';
import Link from 'next/link';
import { useWords } from '#words';
import { eraseCustomerAction } from '@/app/(dashboard)/customers/actions';
import { EraseCustomer } from '@/components/people/erase-customer';
import { RetentionForm } from '@/components/people/retention-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { findNamedCustomers } from '@/db/queries/named-customers';
import { type ErasureRequest, listErasureRequests } from '@/db/queries/one-customer';
import { programmeOf } from '@/db/queries/programme';
import { type Member, requirePermission } from '@/lib/auth/member';
import { first } from '@/lib/query-params';
import { momentWords } from '@/lib/reports/listed-comments';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { SampleNote } from '../sample-note';
import { saveRetentionAction } from './actions';
import { FindPerson } from './find-person';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-privacy') };
}

const mostFound = 20;

export default async function PrivacyPage({ searchParams }: PageProps<'/settings/privacy'>) {
  const t = await requestWords();
  const member = await requirePermission('people:erase');
  const { scope, workspace } = member;
  const person = (first((await searchParams).person) ?? '').replaceAll('\0', '').trim();
  const [requests, { retentionMonths }, found] = await Promise.all([
    listErasureRequests(scope),
    programmeOf(scope),
    person === '' ? [] : findNamedCustomers(scope, person.slice(0, 320), mostFound),
  ]);
  return (
    <ClientWords areas={['people']}>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel
        title={t('settings.asked-to-be-forgotten')}
        note={requests.length > 0 ? t('settings.longest-first') : undefined}
      >
        {requests.length > 0 ? (
          <RequestTable requests={requests} member={member} />
        ) : (
          <EmptyState title={t('settings.nobody-waits')} icon="info">
            {t('settings.nobody-waits-why')}
          </EmptyState>
        )}
      </Panel>
      <FindPerson asked={person} found={found} />
      <Panel title={t('settings.how-long')} padded>
        <RetentionForm action={saveRetentionAction} months={retentionMonths} />
      </Panel>
      <Panel title={t('settings.never-kept')} padded>
        <p className="max-w-[88ch] text-ink-2">{t('settings.never-kept-what')}</p>
      </Panel>
    </ClientWords>
  );
}

function RequestTable({
  requests,
  member,
}: {
  requests: readonly ErasureRequest[];
  member: Member;
}) {
  const t = useWords();
  return (
    <Table caption={t('settings.forget-table')} phone="rows">
      <thead>
        <tr>
          <Th className="w-full">{t('settings.customer')}</Th>
          <Th>
            <span className="sr-only">{t('settings.erase')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ customerId, name, askedAt }) => (
          <tr key={customerId}>
            <RowHead
              name={<Link href={`/customers/${customerId}`}>{name}</Link>}
              detail={t('settings.asked-at', { moment: momentWords(t, askedAt, member) })}
            />
            <Td>
              <EraseCustomer id={customerId} name={name} small action={eraseCustomerAction} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
