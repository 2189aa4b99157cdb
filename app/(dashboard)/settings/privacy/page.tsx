import type { Metadata } from 'next';
import Link from 'next/link';
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
import { SampleNote } from '../sample-note';
import { saveRetentionAction } from './actions';
import { FindPerson } from './find-person';

export const metadata: Metadata = { title: 'Privacy' };

const mostFound = 20;

export default async function PrivacyPage({ searchParams }: PageProps<'/settings/privacy'>) {
  const member = await requirePermission('people:erase');
  const { scope, workspace } = member;
  const person = (first((await searchParams).person) ?? '').replaceAll('\0', '').trim();
  const [requests, { retentionMonths }, found] = await Promise.all([
    listErasureRequests(scope),
    programmeOf(scope),
    person === '' ? [] : findNamedCustomers(scope, person.slice(0, 320), mostFound),
  ]);
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel
        title="Asked to be forgotten"
        note={requests.length > 0 ? 'longest waiting first' : undefined}
      >
        {requests.length > 0 ? (
          <RequestTable requests={requests} member={member} />
        ) : (
          <EmptyState title="Nobody is waiting" icon="info">
            Every mail has a page on which its reader can ask to be forgotten. Who does so is listed
            here until you erase them.
          </EmptyState>
        )}
      </Panel>
      <FindPerson asked={person} found={found} />
      <Panel title="How long people are kept" padded>
        <RetentionForm action={saveRetentionAction} months={retentionMonths} />
      </Panel>
      <Panel title="What is never kept" padded>
        <p className="max-w-[88ch] text-ink-2">
          The network address of a respondent is not stored. Mails carry no picture that tells when
          they were read, unless an admin switches it on. The page of a customer, above or behind
          one of their answers, hands out all that is known of them and erases it.
        </p>
      </Panel>
    </>
  );
}

function RequestTable({
  requests,
  member,
}: {
  requests: readonly ErasureRequest[];
  member: Member;
}) {
  return (
    <Table caption="People who asked to be forgotten" phone="rows">
      <thead>
        <tr>
          <Th className="w-full">Customer</Th>
          <Th>
            <span className="sr-only">Erase</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ customerId, name, askedAt }) => (
          <tr key={customerId}>
            <RowHead
              name={<Link href={`/customers/${customerId}`}>{name}</Link>}
              detail={`asked ${momentWords(askedAt, member)}`}
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
