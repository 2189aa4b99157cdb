import Link from 'next/link';
import { useWords } from '#words';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { explained } from '@/lib/docs/addresses';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { OnePerson } from './one-person';

/** What the models expect this customer to order; nothing where they know no orders of theirs. */
export function ExpectedOrders({ found: { customer, outlook } }: { found: OnePerson }) {
  const t = useWords();
  const now = outlook?.now;
  if (!now) return null;
  const { until, weeks, repeats, alive, expected } = now;
  return (
    <Panel
      title={t('customers.orders')}
      about={explained.alive}
      note={t('customers.orders-note')}
      padded
      foot={
        <>
          {t('customers.seen-from', { day: formatDay(t, until) })}{' '}
          <Link
            className="underline"
            href={`/clv?${new URLSearchParams({ customer: customer.externalId })}`}
          >
            {t('customers.other-weeks')}
          </Link>
        </>
      }
    >
      <Facts
        facts={[
          [
            t('customers.ordered-on'),
            t('customers.days', { n: formatCount(t, repeats + 1), count: repeats + 1 }),
          ],
          [t('customers.alive'), t('figures.percent', { n: formatNumber(t, 100 * alive, 1) })],
          [
            t('customers.expected-in', { weeks }),
            t('customers.orders-count', { n: formatNumber(t, expected, 2) }),
          ],
        ]}
      />
    </Panel>
  );
}
