import Link from 'next/link';
import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { type ListedMovement, listMovements, sumListedMovements } from '@/db/queries/mrr-movements';
import { findValueSettings } from '@/db/queries/value-settings';
import { type MovementKind, movementKinds } from '@/lib/metrics/churn/movement';
import { type MovementsAsked, movementSelection, movementsHref } from '@/lib/reports/churn-query';
import { causeNames, kindNames, leavingWords } from '@/lib/reports/churn-words';
import { customerAnswersHref } from '@/lib/reports/links';
import type { View } from '@/lib/reports/view';
import { formatMoney } from '@/lib/value/format-money';
import { formatDay, formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';

const pageLength = 50;

/** Whose revenue moved in the period, from what to what, and why they left. */
export async function MovedCustomers({ view, asked }: { view: View; asked: MovementsAsked }) {
  const t = await requestWords();
  const { member, query } = view;
  const { scope } = member;
  const selection = movementSelection(query, asked);
  const [settings, sums, page] = await Promise.all([
    findValueSettings(scope),
    sumListedMovements(scope, selection),
    listMovements(scope, selection, { cursor: asked.cursor, limit: pageLength }),
  ]);
  const money = (amount: number) => formatMoney(amount, settings?.baseCurrency ?? 'EUR', 2);
  const to = (cursor: MovementsAsked['cursor']) =>
    cursor && movementsHref(query, { ...asked, cursor });
  return (
    <>
      <PageHeader
        eyebrow={<a href="/churn">Churn</a>}
        title={titleOf(t, asked, sums.customers)}
        description={`${formatPeriod(t, query.period)}. ${formatCount(t, sums.movements)} movements, ${money(sums.amount)} of MRR in all. A customer can move more than once.`}
      />
      <div className="tools">
        <KindSwitch view={view} asked={asked} />
      </div>
      <Panel>
        {page.rows.length === 0 ? (
          <EmptyState title="Nobody moved">
            No customer with these filters had such a movement in this period.
          </EmptyState>
        ) : (
          <MovementTable rows={page.rows} money={money} />
        )}
        <Pagination
          previous={to(page.newer)}
          next={to(page.older)}
          words={
            page.rows.length > 0
              ? `${formatCount(t, page.rows.length)} of ${formatCount(t, sums.movements)}, the latest first`
              : undefined
          }
        />
      </Panel>
    </>
  );
}

const verbs: Record<MovementKind, string> = {
  new: 'joined',
  expansion: 'came to pay more',
  reactivation: 'came back',
  contraction: 'came to pay less',
  churn: 'left',
};

function titleOf(t: Words, { kind, cause, reason }: MovementsAsked, customers: number): string {
  const who = `${customers === 0 ? 'No' : formatCount(t, customers)} ${customers === 1 ? 'customer' : 'customers'}`;
  if (reason !== null) return `${who} left: ${reason || 'no reason given'}`;
  if (cause !== null) return `${who} left: ${causeNames[cause].toLowerCase()}`;
  return `${who} ${kind ? verbs[kind] : 'whose MRR moved'}`;
}

function KindSwitch({ view, asked }: { view: View; asked: MovementsAsked }) {
  const kinds = [null, ...movementKinds] as const;
  return (
    <Segmented
      label="Movement"
      options={kinds.map((kind) => ({
        key: kind ?? 'all',
        label: kind ? kindNames[kind] : 'All',
        href: movementsHref(view.query, { kind }),
        current: kind === asked.kind,
      }))}
    />
  );
}

function MovementTable({
  rows,
  money,
}: {
  rows: readonly ListedMovement[];
  money: (amount: number) => string;
}) {
  const t = useWords();
  return (
    <Table caption="Customers whose revenue moved, the latest first">
      <thead>
        <tr>
          <Th>Customer</Th>
          <Th hidePhone>Plan</Th>
          <Th>Movement</Th>
          <Th num hidePhone>
            Before
          </Th>
          <Th num>MRR</Th>
          <Th hidePhone className="ps-6">
            Why
          </Th>
          <Th num>Date</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.customerId} ${row.day}`}>
            <RowHead
              name={
                <Link
                  className="text-ink"
                  href={customerAnswersHref(row.customerId)}
                  prefetch={false}
                >
                  {row.name ?? row.externalId}
                </Link>
              }
              detail={row.name ? row.externalId : null}
            />
            <Td hidePhone>{row.plan ?? '–'}</Td>
            <Td>
              {kindNames[row.kind]}
              <span className="phone-only block text-xs text-ink-3">{leavingWords(row)}</span>
            </Td>
            <Td num hidePhone className="text-ink-3">
              {money(row.before)} →
            </Td>
            <Td num>{money(row.after)}</Td>
            <Td hidePhone className="ps-6 text-ink-2">
              {leavingWords(row)}
            </Td>
            <Td num className="whitespace-nowrap">
              {formatDay(t, row.day)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
