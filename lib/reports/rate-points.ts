import type { OtherRate, RatePoint } from '@/components/charts/rate-chart';
import { type ChurnDefinition, churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import type { Period } from '@/lib/metrics/period';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnPeriod } from './churn-periods';
import type { ChurnAsked, MovementsAsked } from './churn-query';
import type { ChurnReport } from './churn-report';
import { definitionNames, lossNames, percent, percentInterval, rateOf } from './churn-words';

/** Which rate is drawn, and the way to the customers behind a point, if there is one. */
export type RatesOf = {
  readonly report: ChurnReport;
  readonly asked: Pick<ChurnAsked, 'of'>;
  readonly definition: ChurnDefinition;
  readonly hrefOf: (asked: Partial<MovementsAsked>, period: Period) => string | null;
};

/** A period of the trend: its point, how many customers it is of, and its name. */
export type RateRow = {
  readonly point: RatePoint;
  readonly n: number | null;
  readonly period: string;
};

/** The trend of a rate with the other definitions of it. */
export type RateTrend = {
  /** `Customer churn by month` */
  readonly title: string;
  /** What the line is called: `Standard`. */
  readonly name: string;
  readonly rows: readonly RateRow[];
  readonly others: readonly OtherRate[];
  /** From the first to the last that is known, in words. */
  readonly summary: string;
};

/** The rate of each period, beside the other definitions of it. */
export function rateTrend(t: Words, of: RatesOf): RateTrend {
  const { report, asked, definition } = of;
  const rows = report.trend.map((period) => rowOf(t, of, period));
  const known = rows.map(({ point }) => point).filter(({ value }) => value !== null);
  const isOfCustomers = asked.of === 'customers';
  return {
    title: `${isOfCustomers ? 'Customer churn' : `${lossNames[asked.of]} churn`} by ${report.grain}`,
    name: isOfCustomers ? definitionNames[definition].name : lossNames[asked.of],
    rows,
    others: othersOf(of),
    summary: summaryOf(known),
  };
}

function rowOf(
  t: Words,
  { report, asked, definition, hrefOf }: RatesOf,
  period: ChurnPeriod,
): RateRow {
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
      href: hrefOf(asked.of === 'customers' ? { kind: 'churn' } : {}, {
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

function othersOf({ report, asked, definition }: RatesOf): OtherRate[] {
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
