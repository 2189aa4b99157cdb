import type { OtherRate, RatePoint } from '@/components/charts/rate-chart';
import { type ChurnDefinition, churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import type { Period } from '@/lib/metrics/period';
import { monthAlone } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnPeriod } from './churn-periods';
import type { ChurnAsked, MovementsAsked } from './churn-query';
import type { ChurnReport } from './churn-report';
import { percent, percentInterval, rateOf, stretchName } from './churn-words';

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
  return {
    title: t('churn.trend-title', { of: asked.of, grain: report.grain }),
    name: t(asked.of === 'customers' ? `churn.definition-${definition}` : `churn.loss-${asked.of}`),
    rows,
    others: othersOf(t, of),
    summary: summaryOf(t, known),
  };
}

function rowOf(t: Words, { asked, definition, hrefOf }: RatesOf, period: ChurnPeriod): RateRow {
  const found = rateOf(period, asked.of, definition);
  const interval = percentInterval(t, found?.interval ?? null);
  const terms = [
    interval && t('churn.interval-term', { interval }),
    found && t('cards.n', { n: formatCount(t, found.n) }),
  ];
  const name = stretchName(t, period);
  return {
    period: name,
    n: found?.n ?? null,
    point: {
      key: period.start,
      ...ticksOf(t, period),
      value: found?.rate ?? null,
      low: found?.interval?.low ?? null,
      high: found?.interval?.high ?? null,
      partial: period.partial,
      words: t(period.partial ? 'churn.trend-point-open' : 'churn.trend-point', {
        period: name,
        rate: percent(t, found?.rate ?? null),
        terms: terms.filter(Boolean).join(t('figures.comma')),
      }),
      href: hrefOf(asked.of === 'customers' ? { kind: 'churn' } : {}, {
        from: period.start,
        to: period.end,
      }),
    },
  };
}

/** `May`, with the year where it stands first or begins one. */
function ticksOf(t: Words, { start, grain }: ChurnPeriod) {
  if (grain === 'year') return { tick: start.slice(0, 4), firstTick: start.slice(0, 4) };
  const [year, month] = [start.slice(2, 4), Number(start.slice(5, 7))];
  if (grain === 'quarter') {
    const short = t('figures.quarter', { quarter: Math.ceil(month / 3), year });
    return { tick: short, firstTick: short };
  }
  const short = t('churn.tick-of-year', { month: monthAlone(t, start), year });
  return { tick: month === 1 ? short : monthAlone(t, start), firstTick: short };
}

function othersOf(t: Words, { report, asked, definition }: RatesOf): OtherRate[] {
  if (asked.of === 'customers') {
    return churnDefinitions
      .filter((each) => each !== definition)
      .map((each) => ({
        key: each,
        name: t(`churn.definition-${each}`),
        values: report.trend.map(({ churn }) => churn[each]?.rate ?? null),
      }));
  }
  const other = asked.of === 'gross' ? 'net' : 'gross';
  return [
    {
      key: other,
      name: t(`churn.loss-${other}`),
      values: report.trend.map((period) => rateOf(period, other, definition)?.rate ?? null),
    },
  ];
}

function summaryOf(t: Words, known: readonly RatePoint[]): string {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t('churn.trend-none');
  return first === last
    ? t('churn.trend-one', { point: first.words })
    : t('churn.trend-from-to', { first: first.words, last: last.words });
}
