import { useWords } from '#words';
import { ColumnChart, type ShownColumn } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { OrderFit, OrderForecast } from '@/lib/value/clv-fit';
import { formatCount, formatShare } from '@/lib/words/figures';
import { Twin } from './twin';

/** How sure it is that customers who have bought again still do. */
export function AliveShares({ fit, forecast }: { fit: OrderFit; forecast: OrderForecast }) {
  const t = useWords();
  const { customers, repeaters } = fit;
  const range = ({ from, to }: { from: number; to: number }) =>
    `${Math.round(100 * from)}–${Math.round(100 * to)} %`;
  const columns = forecast.alive.map(
    (one): ShownColumn => ({
      key: String(one.from),
      name: range(one).replace(' %', ''),
      shortName: String(Math.round(100 * one.from)),
      above: [{ key: 'customers', value: one.customers, tone: 'accent' }],
      below: [],
      words: formatShare(t, one.customers, repeaters),
    }),
  );
  const once = customers - repeaters;
  return (
    <Panel
      title="Chance to be still buying"
      note="customers with a repeat purchase, by P(alive)"
      right={`n ${formatCount(t, repeaters)}`}
      foot={`${formatCount(t, Math.round(forecast.total.alive))} of ${formatCount(t, customers)} customers still buy, as the model expects. ${formatCount(t, once)} have bought once only: the model lets customers stop after a repeat purchase, so to it they are all still there.`}
    >
      <div className="px-4 pb-2">
        <ColumnChart
          columns={columns}
          summary={`Customers with a repeat purchase by the chance that they still buy. ${forecast.alive.map((one) => `${range(one)}: ${formatCount(t, one.customers)}`).join(', ')}`}
        />
        <p className="text-center text-2xs text-ink-3">P(alive), %</p>
      </div>
      <Twin>
        <Table caption="Customers by the chance that they still buy">
          <thead>
            <tr>
              <Th>P(alive)</Th>
              <Th num>Customers</Th>
              <Th num>Share</Th>
            </tr>
          </thead>
          <tbody>
            {forecast.alive.map((one) => (
              <tr key={one.from}>
                <Td className="num">{range(one)}</Td>
                <Td num>{formatCount(t, one.customers)}</Td>
                <Td num>{formatShare(t, one.customers, repeaters)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}
