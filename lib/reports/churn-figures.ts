import type { SparkPoint } from '@/components/charts/series';
import { type ShownMove, shownMove } from '@/components/value/shown-move';
import type { ChurnDefinition } from '@/lib/metrics/churn/customer-churn';
import { type RateChange, retentionChange, untested } from '@/lib/metrics/churn/rate-change';
import { lowBase } from '@/lib/metrics/small-base';
import { againstTarget, type TargetStanding, type TargetValues } from '@/lib/metrics/target';
import { targetFlag } from '@/lib/metrics/target-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnPeriod } from './churn-periods';
import type { Loss } from './churn-query';
import type { ChurnReport } from './churn-report';
import { changeOfRate, percentInterval, rateOf, stretchName } from './churn-words';

/** The figures at the head of the page of churn, in their order. */
export const churnFigureNames = [
  'customer-churn',
  'gross-churn',
  'net-churn',
  'nrr',
  'grr',
  'mrr',
] as const;
export type ChurnFigureName = (typeof churnFigureNames)[number];

/** A figure as numbers: shares in per cent, amounts in the base currency. */
export type FigureNumbers = {
  /** `%` or the currency. */
  readonly unit: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly before: number | null;
  /** Of a share, in points. */
  readonly change: number | null;
  readonly verdict: string | null;
};

/** A figure of churn or retention as a card says it, and as numbers. */
export type ChurnFigure = {
  readonly value: string;
  readonly unit?: string;
  /** `n 11,104` */
  readonly base: string;
  readonly few: boolean;
  readonly interval: string | null;
  readonly move: ShownMove | null;
  readonly points: readonly SparkPoint[];
  /** Why there is no interval, and the like. */
  readonly aside: string | null;
  readonly numbers: FigureNumbers;
};

type Shown = { readonly report: ChurnReport; readonly definition: ChurnDefinition };

/** One figure of the last period that is over, with its change. */
export function churnFigure(t: Words, name: ChurnFigureName, shown: Shown): ChurnFigure {
  switch (name) {
    case 'customer-churn':
      return lossFigure(t, shown, 'customers');
    case 'gross-churn':
      return lossFigure(t, shown, 'gross');
    case 'net-churn':
      return lossFigure(t, shown, 'net');
    case 'nrr':
      return retentionFigure(t, shown, 'nrr');
    case 'grr':
      return retentionFigure(t, shown, 'grr');
    case 'mrr':
      return revenueFigure(t, shown);
  }
}

/** `2.31` and `%` apart; `–` for none. */
function percentParts(t: Words, share: number | null): Pick<ChurnFigure, 'value' | 'unit'> {
  const value = formatNumber(t, share === null ? null : 100 * share, 2);
  return value === '–' ? { value } : { value, unit: '%' };
}

function baseOf(t: Words, n: number | null): Pick<ChurnFigure, 'base' | 'few'> {
  if (n === null) return { base: t('churn.none-at-start'), few: true };
  const few = n < lowBase;
  return { base: t(few ? 'churn.n-few' : 'cards.n', { n: formatCount(t, n) }), few };
}

type Share = {
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

function pointsOf(report: ChurnReport, read: (period: ChurnPeriod) => Share | null): SparkPoint[] {
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

function numbersOf(
  t: Words,
  now: Share | null,
  { n, before, change }: { n: number | null; before: number | null; change: RateChange | null },
): FigureNumbers {
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? null : 100 * share;
  return {
    unit: '%',
    value: percent(now?.value),
    low: percent(now?.interval?.low),
    high: percent(now?.interval?.high),
    n,
    before: percent(before),
    change: percent(change?.difference),
    verdict: change && t(`cards.verdict-${change.verdict}`),
  };
}

function lossFigure(t: Words, { report, definition }: Shown, of: Loss): ChurnFigure {
  const read = (period: ChurnPeriod | null) => period && rateOf(period, of, definition);
  const now = read(report.latest);
  const change = changeOfRate(report, of, definition);
  const share = now && { value: now.rate, interval: now.interval };
  return {
    ...percentParts(t, now?.rate ?? null),
    ...baseOf(t, now?.n ?? null),
    interval: percentInterval(t, now?.interval ?? null),
    move: shownMove(t, change, false),
    points: pointsOf(report, (period) => {
      const found = read(period);
      return found && { value: found.rate, interval: found.interval };
    }),
    aside:
      now && !now.interval
        ? of === 'customers'
          ? t('churn.no-share')
          : t('churn.see-retention')
        : null,
    numbers: numbersOf(t, share, {
      n: now?.n ?? null,
      before: read(report.before)?.rate ?? null,
      change,
    }),
  };
}

function retentionFigure(t: Words, { report }: Shown, which: 'grr' | 'nrr'): ChurnFigure {
  const { latest, before } = report;
  const now = latest?.retention?.[which] ?? null;
  const then = before?.retention?.[which] ?? null;
  const n = now ? (latest?.customers.start ?? null) : null;
  const change = now && then && retentionChange(now, then);
  const share = now && { value: now.ratio, interval: now.interval };
  return {
    ...percentParts(t, now?.ratio ?? null),
    ...baseOf(t, n),
    interval: percentInterval(t, now?.interval ?? null),
    move: shownMove(t, change, true),
    points: pointsOf(report, ({ retention }) => {
      const found = retention?.[which];
      return found ? { value: found.ratio, interval: found.interval } : null;
    }),
    aside: now?.reason ? t(`churn.no-interval-${now.reason}`, { n: lowBase }) : null,
    numbers: numbersOf(t, share, { n, before: then?.ratio ?? null, change }),
  };
}

function revenueFigure(t: Words, { report }: Shown): ChurnFigure {
  const { latest, before, settings } = report;
  const moved = latest && before ? latest.closing - before.closing : null;
  const change = moved === null ? null : shownMove(t, untested(moved), true);
  const n = latest?.customers.end ?? null;
  return {
    value: formatMoney(t, latest?.closing ?? null, settings.baseCurrency),
    base: n === null ? t('churn.no-whole-period') : t('cards.n', { n: formatCount(t, n) }),
    few: false,
    interval: null,
    move: change && {
      ...change,
      size: formatMoney(t, Math.abs(moved ?? 0), settings.baseCurrency),
    },
    points: pointsOf(report, ({ closing }) => ({ value: closing, interval: null })),
    aside: t('churn.counted-at-end'),
    numbers: {
      unit: settings.baseCurrency,
      value: latest?.closing ?? null,
      low: null,
      high: null,
      n,
      before: before?.closing ?? null,
      change: moved,
      verdict: moved === null ? null : t('cards.verdict-untested'),
    },
  };
}

/** Customer churn in one glance, as the workspace defines it, held against its target. */
export type ChurnTileFigure = ChurnFigure & {
  readonly caption: string;
  /** The level to aim at, on the axis of the rates. */
  readonly target: { readonly value: number; readonly label: string } | null;
  /** `target missed` */
  readonly flag: string | null;
};

/** The figure of the tile of churn on the first page and on dashboards. */
export function churnTileFigure(
  t: Words,
  report: ChurnReport,
  target: TargetValues | null,
): ChurnTileFigure {
  const definition = report.settings.churnDefinition;
  const figure = lossFigure(t, { report, definition }, 'customers');
  const now = report.latest && rateOf(report.latest, 'customers', definition);
  const few = (now?.n ?? 0) < lowBase;
  const standing = target && now && againstTarget(inPercent(now), target, true);
  return {
    ...figure,
    caption: report.latest ? stretchName(t, report.latest) : t('overview.churn-caption'),
    base: now ? t('cards.n', { n: formatCount(t, now.n) }) : t('overview.no-whole-month'),
    aside: t(few && now ? 'overview.too-few-to-judge' : 'overview.customers-at-start'),
    few,
    target: standing ? aimAt(t, standing) : null,
    flag: standing && targetFlag(t, standing),
  };
}

/** A rate as its targets are written. */
function inPercent({ rate, n, interval }: NonNullable<ReturnType<typeof rateOf>>) {
  const ends = interval && { low: 100 * interval.low, high: 100 * interval.high };
  return { value: 100 * rate, n, interval: ends };
}

function aimAt(t: Words, { next, has, of }: TargetStanding) {
  const { value } = next ?? has ?? of;
  return { value: value / 100, label: t('figures.percent', { n: formatNumber(t, value, 1) }) };
}
