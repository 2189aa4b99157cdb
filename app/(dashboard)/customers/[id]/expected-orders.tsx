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
      title="Orders"
      about={explained.alive}
      note="what the model expects"
      padded
      foot={
        <>
          BG/NBD, seen from {formatDay(t, until)}; orders of one day are one.{' '}
          <Link
            className="underline"
            href={`/clv?${new URLSearchParams({ customer: customer.externalId })}`}
          >
            Other weeks, and the backtest
          </Link>
        </>
      }
    >
      <Facts
        facts={[
          ['Ordered on', `${formatCount(t, repeats + 1)} ${repeats === 0 ? 'day' : 'days'}`],
          ['Still buys, P(alive)', `${formatNumber(t, 100 * alive, 1)} %`],
          [`Expected in ${weeks} weeks`, `${formatNumber(t, expected, 2)} orders`],
        ]}
      />
    </Panel>
  );
}
