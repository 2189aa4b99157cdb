import { useWords } from '#words';
import { type OtherRate, RateChart, type RatePoint } from '@/components/charts/rate-chart';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { Twin } from '@/components/value/twin';
import { churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import type { ChurnPeriod } from '@/lib/reports/churn-periods';
import {
  definitionNames,
  lossNames,
  percent,
  percentInterval,
  rateOf,
} from '@/lib/reports/churn-words';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type ChurnView, drillHref } from './churn-view';

/** The rate of each period with its band, beside the other definitions of it. */
export function RateTrend(props: ChurnView) {
  const t = useWords();
  const { report, asked, definition } = props;
  const rows = report.trend.map((period) => pointOf(t, props, period));
  const name = asked.of === 'customers' ? definitionNames[definition].name : lossNames[asked.of];
  const others = othersOf(props);
  const known = rows.filter(({ point }) => point.value !== null);
  return (
    <Panel
      title={`${asked.of === 'customers' ? 'Customer churn' : `${lossNames[asked.of]} churn`} by ${report.grain}`}
      note={
        asked.of === 'customers' ? 'band 95 %; other definitions in grey' : 'the other one in grey'
      }
      right={rows.at(-1)?.point.partial ? '○ not over' : null}
    >
      {known.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">No period had customers at its start.</p>
      ) : (
        <>
          <div className="px-4 pb-3">
            <RateChart
              points={rows.map(({ point }) => point)}
              name={name}
              others={others}
              summary={summaryOf(known.map(({ point }) => point))}
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

type Row = { point: RatePoint; n: number | null; period: string };

function pointOf(t: Words, props: ChurnView, period: ChurnPeriod): Row {
  const { asked, definition, report } = props;
  const found = rateOf(period, asked.of, definition);
  const interval = percentInterval(t, found?.interval ?? null);
  const terms = [interval && `95 %: ${interval}`, found && `n ${formatCount(t, found.n)}`];
  return {
    period: period.label,
    n: found?.n ?? null,
    point: {
      key: period.start,
      ...ticksOf(period, report.grain),
      value: found?.rate ?? null,
      low: found?.interval?.low ?? null,
      high: found?.interval?.high ?? null,
      partial: period.partial,
      words: `${period.label}: ${percent(t, found?.rate ?? null)}${period.partial ? ', not over' : ''} (${terms.filter(Boolean).join(', ')})`,
      href: drillHref(props, asked.of === 'customers' ? { kind: 'churn' } : {}, {
        from: period.start,
        to: period.end,
      }),
    },
  };
}

/** `May`, with the year where it stands first or begins one. */
function ticksOf({ label, start }: ChurnPeriod, grain: string) {
  const short = label.replace(/ 20(\d\d)$/, ' $1');
  if (grain !== 'month') return { tick: short, firstTick: short };
  return { tick: start.slice(5, 7) === '01' ? short : label.slice(0, 3), firstTick: short };
}

function othersOf({ report, asked, definition }: ChurnView): OtherRate[] {
  if (asked.of === 'customers') {
    return churnDefinitions
      .filter((each) => each !== definition)
      .map((each) => ({
        key: each,
        name: definitionNames[each].name,
        values: report.trend.map(({ churn }) => churn[each]?.rate ?? null),
      }));
  }
  const other = asked.of === 'gross' ? 'net' : 'gross';
  return [
    {
      key: other,
      name: lossNames[other],
      values: report.trend.map((period) => rateOf(period, other, definition)?.rate ?? null),
    },
  ];
}

function summaryOf(known: readonly RatePoint[]): string {
  const [first, last] = [known[0], known.at(-1)];
  return first && last && first !== last
    ? `From ${first.words} to ${last.words}.`
    : `${first?.words ?? 'No rate'}.`;
}

function RateTable({
  rows,
  others,
  name,
}: {
  rows: readonly Row[];
  others: readonly OtherRate[];
  name: string;
}) {
  const t = useWords();
  return (
    <Table caption="The rate of each period, the latest first">
      <thead>
        <tr>
          <Th>Period</Th>
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
                {point.partial ? <span className="text-ink-3">, not over</span> : null}
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
