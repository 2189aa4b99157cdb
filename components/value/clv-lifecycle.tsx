import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { LifecycleCell } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { lifecycleColumns, lifecycleSummary, stretchName } from './lifecycle-columns';
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
  const money = (amount: number) => formatMoney(amount, currency);
  return (
    <Panel
      title="Where value is made and lost"
      about={about}
      note="monthly revenue by months since joining"
      foot={point}
    >
      <p className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-2 text-xs text-ink-3">
        <Key className="bg-good" words="new" />
        <Key className="bg-div-9" words="expansion, came back" />
        <Key className="bg-div-1" words="contraction" />
        <Key className="bg-bad" words="churn" />
      </p>
      <div className="px-4 pb-2">
        <ColumnChart columns={lifecycleColumns(cells, currency)} summary={lifecycleSummary} />
      </div>
      <Twin>
        <Table caption="Monthly revenue won and lost by months since joining">
          <thead>
            <tr>
              <Th>Months since joining</Th>
              <Th num>New</Th>
              <Th num>Expansion</Th>
              <Th num>Came back</Th>
              <Th num>Contraction</Th>
              <Th num>Churn</Th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.from}>
                <Td>{stretchName(cell)}</Td>
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
