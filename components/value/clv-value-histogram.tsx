import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatShare } from '@/lib/metrics/format';
import { Twin } from './twin';
import {
  classColumns,
  classRange,
  classSummary,
  classSums,
  mergedClasses,
  type ValueClass,
} from './value-classes';

/** How customers spread over classes of value: few hold much of it, which a mean does not show. */
export function ValueHistogram({
  title,
  about,
  note,
  classes,
  currency,
}: {
  title: string;
  /** Where the value is explained. */
  about: string;
  note: string;
  classes: readonly ValueClass[];
  currency: string;
}) {
  const shown = mergedClasses(classes);
  const { customers, value } = classSums(shown);
  return (
    <Panel title={title} about={about} note={note} right={`n ${formatCount(customers)}`}>
      <div className="px-4 pb-2">
        <ColumnChart
          columns={classColumns(shown, currency)}
          summary={classSummary(shown, currency)}
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
                <Td className="num">{classRange(one, currency)}</Td>
                <Td num>{formatCount(one.customers)}</Td>
                <Td num>{formatShare(one.customers, customers)}</Td>
                <Td num>{formatShare(one.value, value)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}
