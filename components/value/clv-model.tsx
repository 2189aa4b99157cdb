import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { OrderFit } from '@/lib/value/clv-fit';
import { formatNumber } from '@/lib/words/figures';
import { fitWords, independenceWords, type ModelRow, purchaseRows, spendRows } from './model-rows';

/** The fitted models: parameters with their errors, how likely they make the orders, and what they rest on. */
export function ModelFits({ fit, about }: { fit: OrderFit; about?: string }) {
  const t = useWords();
  return (
    <Panel
      title={t('clv.model')}
      about={about}
      note={t('clv.model-note')}
      foot={independenceWords(t, fit)}
    >
      <FitTable
        title={t('clv.model-purchase')}
        rows={purchaseRows(t, fit)}
        state={fitWords(t, fit.purchase)}
      />
      <FitTable
        title={t('clv.model-spend')}
        rows={spendRows(t, fit)}
        state={fitWords(t, fit.spend)}
      />
    </Panel>
  );
}

function FitTable({
  title,
  rows,
  state,
}: {
  title: string;
  rows: readonly ModelRow[];
  state: string;
}) {
  const t = useWords();
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-1 pb-2">
        <h3 className="font-medium">{title}</h3>
        <span className="text-xs text-ink-3">{state}</span>
      </div>
      {rows.length === 0 ? null : (
        <Table caption={title}>
          <thead>
            <tr>
              <Th>{t('clv.parameter')}</Th>
              <Th num>{t('clv.value')}</Th>
              <Th num>{t('clv.standard-error')}</Th>
              <Th num>{t('clv.backtests')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, about, value, error, early, digits }) => (
              <tr key={name}>
                <RowHead name={name} detail={about} />
                <Td num className="font-semibold">
                  {formatNumber(t, value, digits)}
                </Td>
                <Td num className="text-ink-3">
                  {formatNumber(t, error, digits)}
                </Td>
                <Td num className="text-ink-3">
                  {formatNumber(t, early, digits)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
