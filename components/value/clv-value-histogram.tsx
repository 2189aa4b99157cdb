import { useWords } from '#words';
import { ColumnChart, type ShownColumn } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { formatMoney, formatShortMoney } from '@/lib/value/format-money';
import { formatCount, formatShare } from '@/lib/words/figures';
import { Twin } from './twin';

/** Customers of a class of value, from and to in the base currency. */
export type ValueClass = { from: number; to: number; customers: number; value: number };

/** How customers spread over classes of value: few hold much of it, which a mean does not show. */
export function ValueHistogram({
  title,
  note,
  classes,
  currency,
}: {
  title: string;
  note: string;
  classes: readonly ValueClass[];
  currency: string;
}) {
  const t = useWords();
  const shown = merged(classes);
  const all = shown.reduce((total, { customers }) => total + customers, 0);
  const value = shown.reduce((total, each) => total + each.value, 0);
  const columns = shown.map(
    (one): ShownColumn => ({
      key: String(one.from),
      name: `from ${formatShortMoney(one.from, currency)}`,
      shortName: formatShortMoney(one.from, currency),
      above: [{ key: 'customers', value: one.customers, tone: 'accent' }],
      below: [],
      words: formatShare(t, one.customers, all),
    }),
  );
  const range = ({ from, to }: ValueClass) =>
    `${formatMoney(from, currency)}–${formatMoney(to, currency)}`;
  return (
    <Panel title={title} note={note} right={`n ${formatCount(t, all)}`}>
      <div className="px-4 pb-2">
        <ColumnChart
          columns={columns}
          summary={`Share of customers by value. ${shown.map((one) => `${range(one)}: ${formatShare(t, one.customers, all)}`).join(', ')}`}
        />
      </div>
      <Twin>
        <Table caption={title}>
          <thead>
            <tr>
              <Th>Value</Th>
              <Th num>Customers</Th>
              <Th num>Share</Th>
              <Th num>Of all value</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.from}>
                <Td className="num">{range(one)}</Td>
                <Td num>{formatCount(t, one.customers)}</Td>
                <Td num>{formatShare(t, one.customers, all)}</Td>
                <Td num>{formatShare(t, one.value, value)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}

const most = 9;

/** Neighbouring classes together until there is room for all, the lowest and the highest kept open. */
function merged(classes: readonly ValueClass[]): ValueClass[] {
  const step = Math.ceil(classes.length / most);
  return Array.from({ length: Math.ceil(classes.length / Math.max(1, step)) }, (_, at) => {
    const part = classes.slice(at * step, (at + 1) * step);
    return {
      from: part[0]?.from ?? 0,
      to: part.at(-1)?.to ?? 0,
      customers: part.reduce((total, each) => total + each.customers, 0),
      value: part.reduce((total, each) => total + each.value, 0),
    };
  });
}
