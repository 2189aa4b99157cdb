import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { MoveChip } from '@/components/value/value-card';
import { explained } from '@/lib/docs/addresses';
import { type FixedDimension, fixedDimensions, printMetricQuery } from '@/lib/metric-query';
import { lowBase } from '@/lib/metrics/small-base';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { AskedGroupFigures, ResponseRateReport } from '@/lib/reports/response-rate';
import type { View } from '@/lib/reports/view';
import { formatCount } from '@/lib/words/figures';
import { rateMove } from './rate-move';

const names: Record<FixedDimension, string> = {
  touchpoint: 'Touchpoint',
  channel: 'Channel',
  survey: 'Survey',
};

/** The rate of each touchpoint and channel, or of each of one of them. */
export function WhereTable({ report, view }: { report: ResponseRateReport; view: View }) {
  const { query } = view;
  const [only] = report.split.length === 1 ? report.split : [];
  const splits = [null, ...fixedDimensions].map((by) => ({
    key: by ?? 'both',
    label: by ? names[by] : 'Touchpoint and channel',
    href: `/response-rate${printMetricQuery({ ...query, by })}`,
    current: (only ?? null) === by,
  }));
  return (
    <Panel
      title="Where"
      about={explained.responseRate}
      note="most reached first"
      className="mb-4"
      foot={`Changes are judged together, so that at most one in twenty called real is expected to be chance. Under ${lowBase} reached nothing is judged.`}
    >
      <div className="tools px-4">
        <Segmented label="By" options={splits} />
      </div>
      <Table caption="Response rates, most reached first">
        <thead>
          <tr>
            <Th>{only ? names[only] : 'Touchpoint'}</Th>
            <Th num>Rate</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num>n</Th>
            <Th num hidePhone>
              Invited
            </Th>
            <Th num hidePhone>
              Opened
            </Th>
            <Th num hidePhone>
              Answered
            </Th>
            <Th num hidePhone>
              Before
            </Th>
            <Th>Change</Th>
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
