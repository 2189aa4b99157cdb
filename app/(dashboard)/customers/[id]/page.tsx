import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { useWords } from '#words';
import { EraseCustomer } from '@/components/people/erase-customer';
import { AnswerTable } from '@/components/responses/answer-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { momentWords } from '@/lib/reports/listed-comments';
import { ClientWords } from '@/lib/words/client-words';
import { paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { eraseCustomerAction } from '../actions';
import { CustomerFacts } from './customer-facts';
import { Calls, Invitations, Subscriptions } from './customer-lists';
import { ExpectedOrders } from './expected-orders';
import { type OnePerson, onePerson } from './one-person';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('customers.customer') };
}

export default async function CustomerPage({ params }: PageProps<'/customers/[id]'>) {
  const t = await requestWords();
  const { id } = await params;
  const found = z.uuid().safeParse(id).success ? await onePerson(t, id) : null;
  if (!found) notFound();
  const { customer, member, name } = found;
  if (customer.erasedAt) return <Erased found={found} />;
  return (
    <ClientWords areas={['people']}>
      <div className="plain">
        <PageHeader
          eyebrow={t('customers.customer')}
          title={name}
          actions={
            may(member.role, 'people:erase') ? (
              <>
                <a className={buttonClass({})} href={`/customers/${id}/export`} download>
                  {t('customers.export')}
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
            <Panel title={t('customers.known')} padded>
              <CustomerFacts found={found} />
            </Panel>
            <Subscriptions found={found} />
            <ExpectedOrders found={found} />
            <Invitations found={found} />
          </div>
        </div>
      </div>
    </ClientWords>
  );
}

function Answers({ found: { answers, name } }: { found: OnePerson }) {
  const t = useWords();
  return (
    <Panel
      title={t('customers.answers')}
      note={answers.length > 0 ? t('customers.newest-first') : undefined}
    >
      {answers.length > 0 ? (
        <AnswerTable
          answers={answers}
          withPeople={false}
          caption={t('customers.answers-of', { name })}
        />
      ) : (
        <p className="px-4 pb-4 text-ink-2">{t('customers.no-answer', { name })}</p>
      )}
    </Panel>
  );
}

function Erased({ found: { customer, member } }: { found: OnePerson }) {
  const t = useWords();
  return (
    <div className="plain">
      <PageHeader eyebrow={t('customers.customer')} title={t('customers.erased')} />
      <Panel>
        <EmptyState title={t('customers.nothing-left')}>
          {paragraph(t, [
            customer.erasedAt
              ? t('customers.erased-on', { at: momentWords(t, customer.erasedAt, member) })
              : '',
            t('customers.answers-stay'),
          ])}
        </EmptyState>
      </Panel>
    </div>
  );
}
