import { useWords } from '#words';
import { type OtherRate, RateChart } from '@/components/charts/rate-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { Twin } from '@/components/value/twin';
import { explained } from '@/lib/docs/addresses';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import { type RateRow, rateTrend } from '@/lib/reports/rate-points';
import { formatCount } from '@/lib/words/figures';
import { type ChurnView, drillHref } from './churn-view';

/** The rate of each period with its band, beside the other definitions of it. */
export function RateTrend(props: ChurnView) {
  const t = useWords();
  const { asked } = props;
  const { title, name, rows, others, summary } = rateTrend(t, {
    ...props,
    hrefOf: (moved, period) => drillHref(props, moved, period),
  });
  const isEmpty = rows.every(({ point }) => point.value === null);
  return (
    <Panel
      title={title}
      about={asked.of === 'customers' ? explained.customerChurn : explained.revenueChurn}
      note={t(asked.of === 'customers' ? 'churn.trend-key' : 'churn.trend-key-other')}
      right={rows.at(-1)?.point.partial ? t('churn.open-key') : null}
    >
      {isEmpty ? (
        <p className="px-4 pb-4 text-ink-2">{t('churn.trend-empty')}</p>
      ) : (
        <>
          <div className="px-4 pb-3">
            <RateChart
              points={rows.map(({ point }) => point)}
              name={name}
              others={others}
              summary={summary}
            />
          </div>
          <Twin>
            <RateTable rows={rows} others={others} name={name} />
          </Twin>
        </>
      )}
    </Panel>
  );
}

function RateTable({
  rows,
  others,
  name,
}: {
  rows: readonly RateRow[];
  others: readonly OtherRate[];
  name: string;
}) {
  const t = useWords();
  return (
    <Table caption={t('churn.trend-caption')}>
      <thead>
        <tr>
          <Th>{t('churn.period')}</Th>
          <Th num>{name}</Th>
          <Th num hidePhone>
            95 %
          </Th>
          <Th num>n</Th>
          {others.map((other) => (
            <Th key={other.key} num hidePhone>
              {other.name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .map(({ point, n, period }, at) => ({ point, n, period, at }))
          .toReversed()
          .map(({ point, n, period, at }) => (
            <tr key={point.key}>
              <th scope="row" className="whitespace-nowrap font-normal">
                {point.href && n ? <a href={point.href}>{period}</a> : period}
                {point.partial ? <span className="text-ink-3">{t('churn.not-over')}</span> : null}
              </th>
              <Td num className="font-semibold">
                {percent(t, point.value)}
              </Td>
              <Td num hidePhone className="whitespace-nowrap text-ink-3">
                {point.low === null || point.high === null
                  ? '–'
                  : percentInterval(t, { low: point.low, high: point.high })}
              </Td>
              <Td num>{formatCount(t, n)}</Td>
              {others.map((other) => (
                <Td key={other.key} num hidePhone>
                  {percent(t, other.values[at] ?? null)}
                </Td>
              ))}
            </tr>
          ))}
      </tbody>
    </Table>
  );
}
