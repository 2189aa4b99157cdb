import { notFound } from 'next/navigation';
import * as z from 'zod';
import { EraseCustomer } from '@/components/people/erase-customer';
import { AnswerTable } from '@/components/responses/answer-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { momentWords } from '@/lib/reports/listed-comments';
import { eraseCustomerAction } from '../actions';
import { CustomerFacts } from './customer-facts';
import { Calls, Invitations, Subscriptions } from './customer-lists';
import { ExpectedOrders } from './expected-orders';
import { type OnePerson, onePerson } from './one-person';

export const metadata = { title: 'Customer' };

export default async function CustomerPage({ params }: PageProps<'/customers/[id]'>) {
  const { id } = await params;
  const found = z.uuid().safeParse(id).success ? await onePerson(id) : null;
  if (!found) notFound();
  const { customer, member, name } = found;
  if (customer.erasedAt) return <Erased found={found} />;
  return (
    <div className="plain">
      <PageHeader
        eyebrow="Customer"
        title={name}
        actions={
          may(member.role, 'people:erase') ? (
            <>
              <a className={buttonClass({})} href={`/customers/${id}/export`} download>
                Export
              </a>
              <EraseCustomer id={id} name={name} action={eraseCustomerAction} />
            </>
          ) : null
        }
      />
      <div className="grid items-start gap-4 rail:grid-cols-[1.6fr_1fr]">
        <div className="grid min-w-0 gap-4">
          <Answers found={found} />
          <Calls found={found} />
        </div>
        <div className="grid min-w-0 gap-4">
          <Panel title="What is known" padded>
            <CustomerFacts found={found} />
          </Panel>
          <Subscriptions found={found} />
          <ExpectedOrders found={found} />
          <Invitations found={found} />
        </div>
      </div>
    </div>
  );
}

function Answers({ found: { answers, name } }: { found: OnePerson }) {
  return (
    <Panel title="Answers" note={answers.length > 0 ? 'newest first' : undefined}>
      {answers.length > 0 ? (
        <AnswerTable answers={answers} withPeople={false} caption={`Answers of ${name}`} />
      ) : (
        <p className="px-4 pb-4 text-ink-2">{name} has given no answer.</p>
      )}
    </Panel>
  );
}

function Erased({ found: { customer, member } }: { found: OnePerson }) {
  return (
    <div className="plain">
      <PageHeader eyebrow="Customer" title="This person was erased" />
      <Panel>
        <EmptyState title="Nothing that names them is left">
          {customer.erasedAt ? `Erased on ${momentWords(customer.erasedAt, member)}. ` : null}
          Their answers stay in every count and belong to nobody; no mail goes to their address.
        </EmptyState>
      </Panel>
    </div>
  );
}
