import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { formatMoney } from '@/lib/value/format-money';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';

/** A customer with what the model expects of them. */
export type ForecastRow = {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  /** All that is known of them. */
  readonly href: string;
  readonly purchases: number;
  readonly spent: number;
  readonly lastDay: string;
  readonly alive: number;
  readonly expected: number;
  readonly value: number;
};

/** Customers one by one, those that matter most for `title` first. */
export function ForecastCustomers({
  title,
  about,
  note,
  rows,
  all,
  currency,
  weeks,
  empty,
  foot,
}: {
  title: string;
  /** Where their value is explained. */
  about: string;
  note: string;
  rows: readonly ForecastRow[];
  /** How many the list is of, where it is cut. */
  all?: string;
  currency: string;
  weeks: number;
  empty: string;
  /** Under the table. */
  foot: ReactNode;
}) {
  const t = useWords();
  const money = (amount: number) => formatMoney(t, amount, currency);
  return (
    <Panel title={title} about={about} note={note} right={all} foot={rows.length > 0 ? foot : null}>
      {rows.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">{empty}</p>
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <Th>{t('clv.customer')}</Th>
              <Th num>{t('clv.next-weeks', { weeks })}</Th>
              <Th num>{t('clv.expected')}</Th>
              <Th num>{t('clv.p-alive')}</Th>
              <Th num hidePhone>
                {t('clv.so-far')}
              </Th>
              <Th num hidePhone>
                {t('clv.last-order')}
              </Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <RowHead
                  name={
                    <Link className="text-ink" href={row.href} prefetch={false}>
                      {row.name}
                    </Link>
                  }
                  detail={row.externalId}
                />
                <Td num className="font-semibold">
                  {money(row.value)}
                </Td>
                <Td num>{formatNumber(t, row.expected, 2)}</Td>
                <Td num>{t('figures.percent', { n: formatNumber(t, 100 * row.alive, 0) })}</Td>
                <Td num hidePhone>
                  {money(row.spent)}{' '}
                  <span className="text-ink-3">
                    {t('clv.in-orders', { n: formatCount(t, row.purchases) })}
                  </span>
                </Td>
                <Td num hidePhone>
                  {formatDay(t, row.lastDay)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
