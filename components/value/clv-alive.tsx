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
      title={t('clv.alive')}
      about={about}
      note={t('clv.alive-note')}
      right={t('cards.n', { n: formatCount(t, repeaters) })}
      foot={aliveWords(t, fit, forecast)}
    >
      <div className="px-4 pb-2">
        <ColumnChart
          columns={aliveColumns(t, forecast.alive, repeaters)}
          summary={aliveSummary(t, forecast.alive)}
        />
        <p className="text-center text-2xs text-ink-3">{t('clv.alive-axis')}</p>
      </div>
      <Twin>
        <Table caption={t('clv.alive-caption')}>
          <thead>
            <tr>
              <Th>{t('clv.p-alive')}</Th>
              <Th num>{t('clv.customers')}</Th>
              <Th num>{t('clv.share')}</Th>
            </tr>
          </thead>
          <tbody>
            {forecast.alive.map((one) => (
              <tr key={one.from}>
                <Td className="num">{aliveRange(t, one)}</Td>
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
