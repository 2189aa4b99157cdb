import { type Day, dayParts } from '@/lib/metrics/calendar';
import type { ChurnCause } from '@/lib/metrics/churn/churn-split';
import type { ChurnDefinition } from '@/lib/metrics/churn/customer-churn';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import { churnChange, type RateChange, untested } from '@/lib/metrics/churn/rate-change';
import { lowBase } from '@/lib/metrics/small-base';
import type { ValueSettings } from '@/lib/value/settings';
import { formatMonth, shortMonth } from '@/lib/words/dates';
import { formatCount, formatNumber, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnPeriod, Stretch } from './churn-periods';
import type { Loss } from './churn-query';
import type { ChurnReport } from './churn-report';

/** Why a customer left, as far as it was told; empty for movements of those who stayed. */
export function leavingWords(
  t: Words,
  { kind, cause, reason }: { kind: MovementKind; cause: ChurnCause | null; reason: string | null },
): string {
  if (kind !== 'churn') return '';
  const name = t(`churn.cause-${cause ?? 'unknown'}`);
  return reason && reason !== name ? t('churn.cause-and-reason', { cause: name, reason }) : name;
}

/** What a period is called where there is little room: `Apr 2026`, `Q2 2026`, `2026`. */
export function stretchName(t: Words, { start, grain }: Pick<Stretch, 'start' | 'grain'>): string {
  return grain === 'month' ? shortMonth(t, start) : monthless(t, start, grain);
}

/** The same in a sentence: `April 2026`. */
function periodName(t: Words, { start, grain }: Pick<Stretch, 'start' | 'grain'>): string {
  return grain === 'month' ? formatMonth(t, start) : monthless(t, start, grain);
}

function monthless(t: Words, start: Day, grain: 'quarter' | 'year'): string {
  const { year, month } = dayParts(start);
  if (grain === 'year') return String(year);
  return t('figures.quarter', { quarter: Math.ceil(month / 3), year: String(year) });
}

/** The last period that is over, and what it is compared with. */
type Compared = Pick<ChurnReport, 'latest' | 'before'>;

/** The rate a reader has chosen to look at, in one period; a share. */
export type ChosenRate = {
  readonly rate: number;
  readonly interval: { low: number; high: number } | null;
  /** Customers at the start, or whatever the definition divides by. */
  readonly n: number;
};

/** The rate of a loss in a period; `null` where nobody or nothing was there to be lost. */
export function rateOf(
  period: ChurnPeriod,
  of: Loss,
  definition: ChurnDefinition,
): ChosenRate | null {
  if (of === 'customers') {
    const found = period.churn[definition];
    return found && { rate: found.rate, interval: found.interval, n: found.of };
  }
  const rate = of === 'gross' ? period.grossRevenueChurn : period.netRevenueChurn;
  return rate === null ? null : { rate, interval: null, n: period.customers.start };
}

/** How that rate moved since the period it is compared with; `null` if there is none. */
export function changeOfRate(
  { latest, before }: Compared,
  of: Loss,
  definition: ChurnDefinition,
): RateChange | null {
  if (!latest || !before) return null;
  if (of === 'customers') {
    const [now, then] = [latest.churn[definition], before.churn[definition]];
    return now && then ? churnChange(now, then) : null;
  }
  const [now, then] = [rateOf(latest, of, definition), rateOf(before, of, definition)];
  return now && then ? untested(now.rate - then.rate) : null;
}

/** A share in per cent: `2.31 %`; `–` for none. */
export function percent(t: Words, share: number | null, digits = 2): string {
  const n = formatNumber(t, share === null ? null : 100 * share, digits);
  return n === '–' ? n : t('figures.percent', { n });
}

/** Both ends of an interval of a share, in per cent: `2.15–2.47 %`; null for none. */
export function percentInterval(
  t: Words,
  interval: { low: number; high: number } | null,
  digits = 2,
): string | null {
  if (!interval) return null;
  const low = formatNumber(t, 100 * interval.low, digits);
  const high = formatNumber(t, 100 * interval.high, digits);
  const n = low.startsWith('−') ? t('figures.range', { low, high }) : `${low}–${high}`;
  return t('figures.percent', { n });
}

/** `0.38 points`, without a sign. */
export function points(t: Words, difference: number): string {
  return t('figures.points-and-parts', { n: formatNumber(t, Math.abs(100 * difference), 2) });
}

/**
 * The page in one sentence.
 *
 * @example '2.31 % of customers left in May 2026, 0.38 points more than in April 2026.'
 */
export function churnHeadline(
  t: Words,
  report: Compared,
  of: Loss,
  definition: ChurnDefinition,
): string {
  const { latest, before } = report;
  const now = latest && rateOf(latest, of, definition);
  if (!latest || !now) return t('churn.nothing-over');
  const grew = of === 'net' && now.rate < 0;
  const said = {
    what: grew ? 'growth' : of,
    rate: percent(t, grew ? -now.rate : now.rate),
    when: periodName(t, latest),
  };
  const change = changeOfRate(report, of, definition);
  if (!change || !before) return t('churn.headline', said);
  const difference = grew ? -change.difference : change.difference;
  return t('churn.headline-compared', {
    ...said,
    moved: Math.abs(difference) < 0.00005 ? 'same' : difference > 0 ? 'more' : 'less',
    points: points(t, difference),
    before: periodName(t, before),
  });
}

/** What the sentence rests on: verdict, interval and n. */
export function churnDetails(
  t: Words,
  report: Compared,
  of: Loss,
  definition: ChurnDefinition,
): string {
  const now = report.latest && rateOf(report.latest, of, definition);
  if (!now) return t('churn.needs-whole');
  const change = changeOfRate(report, of, definition);
  const interval = percentInterval(t, now.interval);
  const terms = [interval && t('churn.interval-term', { interval }), nWords(t, now.n)];
  const details = t(`churn.details-${change?.verdict ?? 'none'}`, {
    terms: terms.filter(Boolean).join(t('figures.comma')),
  });
  const few = now.n < lowBase && change?.verdict !== 'too-few';
  return paragraph(t, [details, few ? t('churn.few-customers', { n: lowBase }) : '']);
}

function nWords(t: Words, n: number): string {
  return t('cards.n', { n: formatCount(t, n) });
}

/** The terms of the workspace that stand behind every number of the page. */
export function settingsWords(
  t: Words,
  { reactivationDays, baseCurrency: currency }: ValueSettings,
): string {
  return reactivationDays === null
    ? t('churn.settings-back', { currency })
    : t('churn.settings-back-within', { days: reactivationDays, currency });
}
