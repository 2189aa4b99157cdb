import { useWords } from '#words';
import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { OrderFit, OrderForecast } from '@/lib/value/clv-fit';
import { formatCount, formatShare } from '@/lib/words/figures';
import { aliveColumns, aliveRange, aliveSummary, aliveWords } from './alive-columns';
import { Twin } from './twin';

/** How sure it is that customers who have bought again still do. */
export function AliveShares({
  fit,
  forecast,
  about,
}: {
  fit: OrderFit;
  forecast: OrderForecast;
  /** Where it is explained. */
  about: string;
}) {
  const { repeaters } = fit;
  const t = useWords();
  return (
    <Panel
      title="Chance to be still buying"
      about={about}
      note="customers with a repeat purchase, by P(alive)"
      right={`n ${formatCount(t, repeaters)}`}
      foot={aliveWords(t, fit, forecast)}
    >
      <div className="px-4 pb-2">
        <ColumnChart
          columns={aliveColumns(t, forecast.alive, repeaters)}
          summary={aliveSummary(t, forecast.alive)}
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
                <Td className="num">{aliveRange(one)}</Td>
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
