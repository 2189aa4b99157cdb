import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatNumber } from '@/lib/metrics/format';
import { formatDay } from '@/lib/metrics/period';
import type { OrderFit } from '@/lib/value/clv-fit';
import {
  backtestColumns,
  backtestNote,
  backtestSummary,
  binName,
  errorWords,
} from './backtest-columns';
import { Twin } from './twin';

type Calibration = OrderFit['calibration'];

/** A forecast beside what happened: fitted to the earlier orders, compared with the later ones. */
export function Backtest({ calibration, about }: { calibration: Calibration; about?: string }) {
  const { backtest, until } = calibration;
  if (!backtest) {
    return (
      <Panel title="Backtest" padded>
        <p className="text-ink-2">
          There is none: {calibration.purchase.fit ? 'no order came' : 'no model could be fitted'}{' '}
          {calibration.purchase.fit ? `after ${formatDay(until)}.` : `up to ${formatDay(until)}.`}
        </p>
      </Panel>
    );
  }
  const { bins } = backtest;
  return (
    <Panel
      title="Backtest"
      about={about}
      note={backtestNote(calibration)}
      right="bar came · line expected"
      foot={errorWords(backtest)}
    >
      <div className="px-4 pb-2">
        <ColumnChart columns={backtestColumns(bins)} summary={backtestSummary(bins)} />
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
                <Td num>{formatCount(bin.customers)}</Td>
                <Td num>{formatNumber(bin.expected, 1)}</Td>
                <Td num>{formatCount(bin.actual)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}
