import { useWords } from '#words';
import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { LifecycleCell } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { lifecycleColumns, stretchName } from './lifecycle-columns';
import { Twin } from './twin';

/** Where value is made and lost: monthly revenue won and lost by how long customers had been there. */
export function Lifecycle({
  cells,
  currency,
  point,
  about,
}: {
  cells: readonly LifecycleCell[];
  currency: string;
  /** What a point of monthly churn less would be worth, in words; null where that is not known. */
  point: string | null;
  /** Where it is explained. */
  about: string;
}) {
  const t = useWords();
  const money = (amount: number) => formatMoney(t, amount, currency);
  return (
    <Panel title={t('clv.made-and-lost')} about={about} note={t('clv.lifecycle-note')} foot={point}>
      <p className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-2 text-xs text-ink-3">
        <Key className="bg-good" words={t('clv.key-new')} />
        <Key className="bg-div-9" words={t('clv.key-more')} />
        <Key className="bg-div-1" words={t('clv.key-less')} />
        <Key className="bg-bad" words={t('clv.key-churn')} />
      </p>
      <div className="px-4 pb-2">
        <ColumnChart
          columns={lifecycleColumns(t, cells, currency)}
          summary={t('clv.lifecycle-summary')}
        />
      </div>
      <Twin>
        <Table caption={t('clv.lifecycle-caption')}>
          <thead>
            <tr>
              <Th>{t('clv.months-since')}</Th>
              <Th num>{t('clv.new')}</Th>
              <Th num>{t('clv.expansion')}</Th>
              <Th num>{t('clv.came-back')}</Th>
              <Th num>{t('clv.contraction')}</Th>
              <Th num>{t('clv.churn')}</Th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.from}>
                <Td>{stretchName(t, cell)}</Td>
                <Td num>{money(cell.new)}</Td>
                <Td num>{money(cell.expansion)}</Td>
                <Td num>{money(cell.reactivation)}</Td>
                <Td num>{money(-cell.contraction)}</Td>
                <Td num>{money(-cell.churn)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}

function Key({ className, words }: { className: string; words: string }) {
  return (
    <span className="inline-flex items-center gap-[5px]">
      <i className={`size-2 rounded-xs ${className}`} aria-hidden="true" />
      {words}
    </span>
  );
}
