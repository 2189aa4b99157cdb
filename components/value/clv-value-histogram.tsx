import { useWords } from '#words';
import { ColumnChart } from '@/components/charts/column-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatShare } from '@/lib/words/figures';
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
  const t = useWords();
  const shown = mergedClasses(classes);
  const { customers, value } = classSums(shown);
  return (
    <Panel
      title={title}
      about={about}
      note={note}
      right={t('cards.n', { n: formatCount(t, customers) })}
    >
      <div className="px-4 pb-2">
        <ColumnChart
          columns={classColumns(t, shown, currency)}
          summary={classSummary(t, shown, currency)}
        />
      </div>
      <Twin>
        <Table caption={title}>
          <thead>
            <tr>
              <Th>{t('clv.value')}</Th>
              <Th num>{t('clv.customers')}</Th>
              <Th num>{t('clv.share')}</Th>
              <Th num>{t('clv.of-value')}</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.from}>
                <Td className="num">{classRange(t, one, currency)}</Td>
                <Td num>{formatCount(t, one.customers)}</Td>
                <Td num>{formatShare(t, one.customers, customers)}</Td>
                <Td num>{formatShare(t, one.value, value)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}
