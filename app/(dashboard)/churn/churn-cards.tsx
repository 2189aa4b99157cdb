import { useWords } from '#words';
import { MetricCards } from '@/components/metrics/metric-card';
import { ValueCard, type ValueCardProps } from '@/components/value/value-card';
import { explained } from '@/lib/docs/addresses';
import { retentionChange, untested } from '@/lib/metrics/churn/rate-change';
import type { RatioEstimate } from '@/lib/metrics/churn/ratio-estimate';
import { lowBase } from '@/lib/metrics/small-base';
import type { ChurnPeriod } from '@/lib/reports/churn-periods';
import type { Loss, MovementsAsked } from '@/lib/reports/churn-query';
import { changeOfRate, percentInterval, rateOf } from '@/lib/reports/churn-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { CardName } from './card-names';
import { cardTerm } from './churn-terms';
import { type ChurnView, drillHref } from './churn-view';
import { shownMove } from './shown-move';

type Card = Omit<ValueCardProps, 'href' | 'term' | 'docsHref' | 'name' | 'caption'>;

const addresses: Record<CardName, string> = {
  'Customer churn': explained.customerChurn,
  'Gross revenue churn': explained.revenueChurn,
  'Net revenue churn': explained.revenueChurn,
  NRR: explained.revenueChurn,
  GRR: explained.revenueChurn,
  MRR: explained.movements,
};

/** Churn and retention of the last period that is over, each with its change. */
export function ChurnCards(props: ChurnView) {
  const t = useWords();
  const { report } = props;
  const { latest } = report;
  const card = (name: CardName, asked: Partial<MovementsAsked>, shown: Card) => (
    <ValueCard
      {...shown}
      name={name}
      caption={latest?.label ?? 'no whole period yet'}
      href={latest && drillHref(props, asked, { from: latest.start, to: latest.end })}
      term={cardTerm(t, name, props)}
      docsHref={addresses[name]}
    />
  );
  return (
    <div className="six">
      <MetricCards label="Churn and retention">
        {card('Customer churn', { kind: 'churn' }, lossCard(t, props, 'customers'))}
        {card('Gross revenue churn', { kind: 'churn' }, lossCard(t, props, 'gross'))}
        {card('Net revenue churn', {}, lossCard(t, props, 'net'))}
        {card('NRR', {}, retentionCard(t, props, 'nrr'))}
        {card('GRR', {}, retentionCard(t, props, 'grr'))}
        {card('MRR', {}, revenueCard(t, props))}
      </MetricCards>
    </div>
  );
}

/** `2.31` and `%` apart; `–` for none. */
function percentParts(t: Words, share: number | null): Pick<Card, 'value' | 'unit'> {
  const value = formatNumber(t, share === null ? null : 100 * share, 2);
  return value === '–' ? { value } : { value, unit: '%' };
}

function baseOf(t: Words, n: number | null): Pick<Card, 'base' | 'few'> {
  if (n === null) return { base: 'no customers at its start', few: true };
  const few = n < lowBase;
  return { base: `n ${formatCount(t, n)}${few ? ', too few to judge' : ''}`, few };
}

function points(report: ChurnView['report'], read: (period: ChurnPeriod) => PointRead | null) {
  return report.trend.map((period) => {
    const found = read(period);
    return {
      value: found?.value ?? null,
      low: found?.interval?.low ?? null,
      high: found?.interval?.high ?? null,
      partial: period.partial,
    };
  });
}
type PointRead = { value: number; interval: { low: number; high: number } | null };

function lossCard(t: Words, { report, definition }: ChurnView, of: Loss): Card {
  const now = report.latest && rateOf(report.latest, of, definition);
  return {
    ...percentParts(t, now?.rate ?? null),
    ...baseOf(t, now?.n ?? null),
    interval: percentInterval(t, now?.interval ?? null),
    move: shownMove(t, changeOfRate(report, of, definition), false),
    points: points(report, (period) => {
      const found = rateOf(period, of, definition);
      return found && { value: found.rate, interval: found.interval };
    }),
    aside:
      now && !now.interval
        ? of === 'customers'
          ? 'no share, no interval'
          : 'no interval, see GRR, NRR'
        : null,
  };
}

const reasonWords: Record<NonNullable<RatioEstimate['reason']>, string> = {
  'few-customers': `no interval under ${lowBase}`,
  concentrated: 'no interval: a few hold most',
  'no-spread': 'no interval: all moved alike',
};

function retentionCard(t: Words, { report }: ChurnView, which: 'grr' | 'nrr'): Card {
  const { latest, before } = report;
  const now = latest?.retention?.[which] ?? null;
  const then = before?.retention?.[which] ?? null;
  return {
    ...percentParts(t, now?.ratio ?? null),
    ...baseOf(t, now ? (latest?.customers.start ?? null) : null),
    interval: percentInterval(t, now?.interval ?? null),
    move: shownMove(t, now && then && retentionChange(now, then), true),
    points: points(report, ({ retention }) => {
      const found = retention?.[which];
      return found ? { value: found.ratio, interval: found.interval } : null;
    }),
    aside: now?.reason ? reasonWords[now.reason] : null,
  };
}

function revenueCard(t: Words, { report }: ChurnView): Card {
  const { latest, before, settings } = report;
  const moved = latest && before ? latest.closing - before.closing : null;
  const change = moved === null ? null : shownMove(t, untested(moved), true);
  return {
    value: formatMoney(latest?.closing ?? null, settings.baseCurrency),
    base: latest ? `n ${formatCount(t, latest.customers.end)}` : 'no whole period yet',
    interval: null,
    move: change && {
      ...change,
      size: formatMoney(Math.abs(moved ?? 0), settings.baseCurrency),
    },
    points: points(report, ({ closing }) => ({ value: closing, interval: null })),
    aside: 'counted at its end',
  };
}
