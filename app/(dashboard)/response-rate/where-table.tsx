import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { MoveChip } from '@/components/value/value-card';
import { explained } from '@/lib/docs/addresses';
import { fixedDimensions, printMetricQuery } from '@/lib/metric-query';
import { lowBase } from '@/lib/metrics/small-base';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { AskedGroupFigures, ResponseRateReport } from '@/lib/reports/response-rate';
import type { View } from '@/lib/reports/view';
import { formatCount } from '@/lib/words/figures';
import { rateMove } from './rate-move';

/** The rate of each touchpoint and channel, or of each of one of them. */
export function WhereTable({ report, view }: { report: ResponseRateReport; view: View }) {
  const t = useWords();
  const { query } = view;
  const [only] = report.split.length === 1 ? report.split : [];
  const splits = [null, ...fixedDimensions].map((by) => ({
    key: by ?? 'both',
    label: t(by ? `names.${by}` : 'rate.both'),
    href: `/response-rate${printMetricQuery({ ...query, by })}`,
    current: (only ?? null) === by,
  }));
  return (
    <Panel
      title={t('rate.where')}
      about={explained.responseRate}
      note={t('rate.most-first')}
      className="mb-4"
      foot={t('rate.where-foot', { n: lowBase })}
    >
      <div className="tools px-4">
        <Segmented label={t('rate.split-by')} options={splits} />
      </div>
      <Table caption={t('rate.where-caption')}>
        <thead>
          <tr>
            <Th>{t(`names.${only ?? 'touchpoint'}`)}</Th>
            <Th num>{t('rate.rate')}</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num>n</Th>
            <Th num hidePhone>
              {t('rate.invited')}
            </Th>
            <Th num hidePhone>
              {t('rate.opened')}
            </Th>
            <Th num hidePhone>
              {t('rate.answered')}
            </Th>
            <Th num hidePhone>
              {t('rate.before')}
            </Th>
            <Th>{t('rate.change')}</Th>
          </tr>
        </thead>
        <tbody>
          {report.groups.map((group) => (
            <WhereRow key={group.keys.join()} group={group} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function WhereRow({ group: { names: own, counts, rate, before, change } }: RowProps) {
  const t = useWords();
  const [name, detail] = own;
  const few = (rate?.n ?? 0) < lowBase;
  return (
    <tr>
      <RowHead name={name} detail={detail} />
      <Td num className={`whitespace-nowrap ${few ? 'text-ink-3' : 'font-semibold'}`}>
        {percent(t, rate?.rate ?? null, 1)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {percentInterval(t, rate?.interval ?? null, 1) ?? '–'}
      </Td>
      <Td num className={few ? 'text-warn-text' : undefined}>
        {formatCount(t, rate?.n ?? 0)}
      </Td>
      <Td num hidePhone>
        {formatCount(t, counts.invited)}
      </Td>
      <Td num hidePhone>
        {formatCount(t, counts.opened)}
      </Td>
      <Td num hidePhone>
        {formatCount(t, counts.answered)}
      </Td>
      <Td num hidePhone className="text-ink-3">
        {percent(t, before?.rate ?? null, 1)}
      </Td>
      <Td className="whitespace-nowrap">
        <MoveChip move={rateMove(t, change)} />
      </Td>
    </tr>
  );
}

type RowProps = { group: AskedGroupFigures };
