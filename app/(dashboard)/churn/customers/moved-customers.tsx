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
import { movementKinds } from '@/lib/metrics/churn/movement';
import { type MovementsAsked, movementSelection, movementsHref } from '@/lib/reports/churn-query';
import { leavingWords } from '@/lib/reports/churn-words';
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
  const money = (amount: number) => formatMoney(t, amount, settings?.baseCurrency ?? 'EUR', 2);
  const to = (cursor: MovementsAsked['cursor']) =>
    cursor && movementsHref(query, { ...asked, cursor });
  return (
    <>
      <PageHeader
        eyebrow={<a href="/churn">{t('names.page-churn')}</a>}
        title={titleOf(t, asked, sums.customers)}
        description={t('churn.moved-description', {
          period: formatPeriod(t, query.period),
          n: formatCount(t, sums.movements),
          amount: money(sums.amount),
        })}
      />
      <div className="tools">
        <KindSwitch view={view} asked={asked} />
      </div>
      <Panel>
        {page.rows.length === 0 ? (
          <EmptyState title={t('churn.moved-none')}>{t('churn.moved-none-how')}</EmptyState>
        ) : (
          <MovementTable rows={page.rows} money={money} />
        )}
        <Pagination
          previous={to(page.newer)}
          next={to(page.older)}
          words={
            page.rows.length > 0
              ? t('churn.moved-shown', {
                  n: formatCount(t, page.rows.length),
                  all: formatCount(t, sums.movements),
                })
              : undefined
          }
        />
      </Panel>
    </>
  );
}

function titleOf(t: Words, { kind, cause, reason }: MovementsAsked, customers: number): string {
  const who = { count: customers, n: formatCount(t, customers) };
  if (reason !== null) {
    return t('churn.moved-why', { ...who, why: reason || t('churn.moved-no-reason') });
  }
  if (cause !== null) {
    return t('churn.moved-why', { ...who, why: t(`churn.cause-${cause}`).toLowerCase() });
  }
  return t('churn.moved-title', { ...who, kind: kind ?? 'any' });
}

function KindSwitch({ view, asked }: { view: View; asked: MovementsAsked }) {
  const kinds = [null, ...movementKinds] as const;
  const t = useWords();
  return (
    <Segmented
      label={t('churn.movement')}
      options={kinds.map((kind) => ({
        key: kind ?? 'all',
        label: t(kind ? `churn.kind-${kind}` : 'churn.all'),
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
    <Table caption={t('churn.moved-caption')}>
      <thead>
        <tr>
          <Th>{t('churn.customer')}</Th>
          <Th hidePhone>{t('churn.plan')}</Th>
          <Th>{t('churn.movement')}</Th>
          <Th num hidePhone>
            {t('churn.before')}
          </Th>
          <Th num>{t('churn.figure-mrr')}</Th>
          <Th hidePhone className="ps-6">
            {t('churn.why')}
          </Th>
          <Th num>{t('churn.date')}</Th>
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
              {t(`churn.kind-${row.kind}`)}
              <span className="phone-only block text-xs text-ink-3">{leavingWords(t, row)}</span>
            </Td>
            <Td num hidePhone className="text-ink-3">
              {money(row.before)} →
            </Td>
            <Td num>{money(row.after)}</Td>
            <Td hidePhone className="ps-6 text-ink-2">
              {leavingWords(t, row)}
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
