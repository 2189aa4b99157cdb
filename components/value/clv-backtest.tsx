import { useWords } from '#words';
import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { OrderFit } from '@/lib/value/clv-fit';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
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
  const t = useWords();
  const { backtest, until } = calibration;
  if (!backtest) {
    return (
      <Panel title={t('clv.backtest')} padded>
        <p className="text-ink-2">
          {t(calibration.purchase.fit ? 'clv.backtest-no-order' : 'clv.backtest-no-model', {
            day: formatDay(t, until),
          })}
        </p>
      </Panel>
    );
  }
  const { bins } = backtest;
  return (
    <Panel
      title={t('clv.backtest')}
      about={about}
      note={backtestNote(t, calibration)}
      right={t('clv.backtest-key')}
      foot={errorWords(t, backtest)}
    >
      <div className="px-4 pb-2">
        <ColumnChart columns={backtestColumns(t, bins)} summary={backtestSummary(t, bins)} />
        <p className="text-center text-2xs text-ink-3">{t('clv.repeats-before')}</p>
      </div>
      <Twin>
        <Table caption={t('clv.backtest-caption')}>
          <thead>
            <tr>
              <Th>{t('clv.repeats')}</Th>
              <Th num>{t('clv.customers')}</Th>
              <Th num>{t('clv.expected')}</Th>
              <Th num>{t('clv.came')}</Th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.purchases}>
                <Td className="num">{binName(t, bin)}</Td>
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
