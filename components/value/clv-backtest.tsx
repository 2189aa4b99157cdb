import { useWords } from '#words';
import { ColumnChart, type ShownColumn } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { OrderFit } from '@/lib/value/clv-fit';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { Twin } from './twin';

type Calibration = OrderFit['calibration'];

/** A forecast beside what happened: fitted to the earlier orders, compared with the later ones. */
export function Backtest({ calibration }: { calibration: Calibration }) {
  const t = useWords();
  const { backtest, until, weeksHeldOut } = calibration;
  if (!backtest) {
    return (
      <Panel title="Backtest" padded>
        <p className="text-ink-2">
          There is none: {calibration.purchase.fit ? 'no order came' : 'no model could be fitted'}{' '}
          {calibration.purchase.fit
            ? `after ${formatDay(t, until)}.`
            : `up to ${formatDay(t, until)}.`}
        </p>
      </Panel>
    );
  }
  const { bins } = backtest;
  const columns = bins.map(
    (bin): ShownColumn => ({
      key: String(bin.purchases),
      name: binName(bin),
      above: [{ key: 'actual', value: bin.actual, tone: 'neutral' }],
      below: [],
      level: bin.expected,
      words: formatCount(t, Math.round(bin.actual)),
    }),
  );
  return (
    <Panel
      title="Backtest"
      note={`fitted to ${formatDay(t, until)}, tried on the ${formatNumber(t, weeksHeldOut, 0)} weeks after it`}
      right="bar came · line expected"
      foot={errorWords(t, backtest)}
    >
      <div className="px-4 pb-2">
        <ColumnChart
          columns={columns}
          summary={`Purchases expected and made by repeat purchases before. ${bins.map((bin) => `${binName(bin)}: expected ${formatCount(t, Math.round(bin.expected))}, came ${formatCount(t, bin.actual)}`).join('; ')}`}
        />
        <p className="text-center text-2xs text-ink-3">repeat purchases before</p>
      </div>
      <Twin>
        <Table caption="Purchases expected and made by repeat purchases before">
          <thead>
            <tr>
              <Th>Repeats before</Th>
              <Th num>Customers</Th>
              <Th num>Expected</Th>
              <Th num>Came</Th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.purchases}>
                <Td className="num">{binName(bin)}</Td>
                <Td num>{formatCount(t, bin.customers)}</Td>
                <Td num>{formatNumber(t, bin.expected, 1)}</Td>
                <Td num>{formatCount(t, bin.actual)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}

function binName({ purchases, orMore }: { purchases: number; orMore: boolean }): string {
  return orMore ? `${purchases} or more` : String(purchases);
}

function errorWords(
  t: Words,
  { expected, actual, error }: NonNullable<Calibration['backtest']>,
): string {
  const sums = `${formatCount(t, Math.round(expected))} purchases were expected, ${formatCount(t, actual)} came`;
  if (error === null) return `${sums}.`;
  const size = `${formatNumber(t, Math.abs(100 * error), 1)} %`;
  return `${sums}: ${size} too ${error < 0 ? 'low' : 'high'}.`;
}
